// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.manifest;

import java.util.ArrayList;
import java.util.List;

/** What stands inside a line of {@link QuickYaml}: scalars, collections in brackets, comments. */
final class QuickScalars {
    /** Ends the quick reading; says nothing about the document. */
    static final class GiveUp extends RuntimeException {
        private static final long serialVersionUID = 1;

        private GiveUp() {
            super(null, null, false, false);
        }
    }

    /** The engine takes no longer key in front of its colon (1024), as YAML 1.2 says. */
    static final int LONGEST_KEY = 1000;

    private static final GiveUp GIVE_UP = new GiveUp();
    private static final String NO_PLAIN_START = "\t,[]{}#&*!|>'\"%@`";
    private static final String ESCAPES = "0abtnvfre \"/\\N_LPxuU";

    private final PlacedText source;
    private final String text;
    private final TreeBuilder tree;
    private final List<Gaps.Found> comments = new ArrayList<>();

    QuickScalars(PlacedText source, String text, TreeBuilder tree) {
        this.source = source;
        this.text = text;
        this.tree = tree;
    }

    static void require(boolean certain) {
        if (!certain) {
            throw GIVE_UP;
        }
    }

    /** Whether a text has neither characters that the engine refuses nor those that it may take for line breaks. */
    static boolean isOrdinary(String text) {
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            if (character >= ' ' && character <= '~') {
                continue;
            }
            if (Character.isHighSurrogate(character)
                    && at + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(at + 1))) {
                at++;
            } else if (!isOrdinary(character)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOrdinary(char character) {
        return character == '\n'
                || character == '\r'
                || character == '\t'
                || (character >= '\u00A0'
                        && !Character.isSurrogate(character)
                        && character < '\uFFFE'
                        && character != '\uFEFF'
                        && character != '\u2028'
                        && character != '\u2029');
    }

    List<Gaps.Found> comments() {
        return comments;
    }

    int skipSpaces(int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        return at;
    }

    /** The begin of the next line, when nothing but a comment is left of this one. */
    int endLine(int from) {
        int at = skipSpaces(from);
        if (at < text.length() && text.charAt(at) == '#') {
            at = comment(at);
        }
        return at == text.length() ? at : skipBreak(at);
    }

    private int comment(int from) {
        require(from == 0 || text.charAt(from - 1) == ' ' || FlowText.isBreak(text.charAt(from - 1)));
        int end = from;
        while (end < text.length() && !FlowText.isBreak(text.charAt(end))) {
            end++;
        }
        comments.add(Gaps.found(source, from, end));
        return end;
    }

    private int skipBreak(int at) {
        char character = text.charAt(at);
        if (character == '\n') {
            return at + 1;
        }
        require(character == '\r' && at + 1 < text.length() && text.charAt(at + 1) == '\n');
        return at + 2;
    }

    boolean isColon(int at) {
        return at < text.length()
                && text.charAt(at) == ':'
                && (at + 1 == text.length() || isWhite(text.charAt(at + 1)));
    }

    private static boolean isWhite(char character) {
        return character == ' ' || character == '\t' || FlowText.isBreak(character);
    }

    void add(int from, int to) {
        char first = from < to ? text.charAt(from) : ' ';
        ScalarNode node = first == '"'
                ? FlowText.node(source, from, to, ScalarNode.Style.DOUBLE_QUOTED)
                : first == '\''
                        ? FlowText.node(source, from, to, ScalarNode.Style.SINGLE_QUOTED)
                        : ScalarNode.slice(source, from, to);
        tree.scalar(node, from, to, null);
    }

    /** The end of the quoted or plain scalar that begins here and ends on its line. */
    int atom(int from) {
        char first = text.charAt(from);
        if (first == '"' || first == '\'') {
            return quoted(from, first);
        }
        require(isPlainStart(from, first, false));
        int last = from;
        for (int at = from; at < text.length(); at++) {
            char character = text.charAt(at);
            if (character == ' ') {
                continue;
            }
            if (character < ' ') {
                require(character != '\t');
                break;
            }
            if ((character == '#' && text.charAt(at - 1) == ' ') || (character == ':' && isColon(at))) {
                break;
            }
            last = at;
        }
        return last + 1;
    }

    private boolean isPlainStart(int at, char first, boolean flow) {
        if (NO_PLAIN_START.indexOf(first) >= 0) {
            return false;
        }
        if (first != '-' && first != '?' && first != ':') {
            return true;
        }
        char next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
        return !isWhite(next) && first == '-' && (!flow || ",[]{}".indexOf(next) < 0);
    }

    private int quoted(int from, char quote) {
        for (int at = from + 1; at < text.length(); at++) {
            char character = text.charAt(at);
            if (character == quote) {
                if (quote == '"' || at + 1 == text.length() || text.charAt(at + 1) != '\'') {
                    return at + 1;
                }
                at++;
            } else if (character == '\\' && quote == '"') {
                at += escape(at + 1);
            } else {
                require(!FlowText.isBreak(character));
            }
        }
        throw GIVE_UP;
    }

    /** How many characters an escape has behind its backslash. */
    private int escape(int at) {
        require(at < text.length() && ESCAPES.indexOf(text.charAt(at)) >= 0);
        char sign = text.charAt(at);
        int digits = sign == 'x' ? 2 : sign == 'u' ? 4 : sign == 'U' ? 8 : 0;
        require(at + digits < text.length());
        int code = 0;
        for (int digit = 1; digit <= digits; digit++) {
            int value = Character.digit(text.charAt(at + digit), 16);
            require(value >= 0 && text.charAt(at + digit) < 128);
            code = code << 4 | value;
        }
        require(Character.isValidCodePoint(code));
        return 1 + digits;
    }

    /** Reads a block scalar; answers where the line after it begins. */
    int block(int header) {
        int at = header + 1;
        boolean indented = false;
        boolean chomped = false;
        for (; at < text.length() && !isWhite(text.charAt(at)); at++) {
            char sign = text.charAt(at);
            boolean chomping = sign == '+' || sign == '-';
            require(chomping ? !chomped : !indented && sign >= '1' && sign <= '9');
            chomped |= chomping;
            indented |= !chomping;
        }
        endLine(at);
        BlockText block = BlockText.decode(source, header, tree.indent());
        require(!block.uneven());
        tree.scalar(
                new ScalarNode(block.text(), block.style(), source.slice(header, block.end())),
                header,
                block.end(),
                null);
        int end = Math.max(block.bodyStart(), block.end());
        return end == block.bodyStart() || end == text.length() ? end : skipBreak(end);
    }

    /** Reads a collection in brackets; answers where it ends. */
    int flow(int from) {
        boolean mapping = text.charAt(from) == '{';
        if (mapping) {
            // Another brace would make it an expression of a template.
            require(from + 1 < text.length() && text.charAt(from + 1) != '{');
            tree.startMapping(from, null);
        } else {
            tree.startSequence(from, null);
        }
        char close = mapping ? '}' : ']';
        int at = skipBetween(from + 1);
        while (text.charAt(at) != close) {
            at = skipBetween(flowNode(mapping ? flowKey(at) : at));
            require(text.charAt(at) == close || text.charAt(at) == ',');
            if (text.charAt(at) == ',') {
                at = skipBetween(at + 1);
                require(text.charAt(at) != close);
            }
        }
        tree.end(at + 1);
        return at + 1;
    }

    private int flowKey(int from) {
        char first = text.charAt(from);
        boolean quoted = first == '"' || first == '\'';
        int end = quoted ? quoted(from, first) : flowPlain(from, first);
        add(from, end);
        int at = skipSpaces(end);
        require(at < text.length() && text.charAt(at) == ':' && at - from < LONGEST_KEY);
        require(quoted || isColon(at));
        return skipBetween(at + 1);
    }

    private int flowNode(int from) {
        char first = text.charAt(from);
        if (first == '[' || first == '{') {
            return flow(from);
        }
        int end = first == '"' || first == '\'' ? quoted(from, first) : flowPlain(from, first);
        add(from, end);
        return end;
    }

    private int flowPlain(int from, char first) {
        require(isPlainStart(from, first, true));
        int last = from;
        for (int at = from; at < text.length(); at++) {
            char character = text.charAt(at);
            if (character == ' ') {
                continue;
            }
            if (character < ' ' || ",]}".indexOf(character) >= 0) {
                require(character != '\t');
                break;
            }
            require(character != '[' && character != '{' && character != '?');
            if (character == '#' && text.charAt(at - 1) == ' ') {
                break;
            }
            if (character == ':' && at + 1 < text.length() && isBetween(text.charAt(at + 1))) {
                break;
            }
            last = at;
        }
        return last + 1;
    }

    private static boolean isBetween(char character) {
        return isWhite(character) || ",[]{}".indexOf(character) >= 0;
    }

    /** Skips spaces, line breaks and comments; there is a character after them. */
    private int skipBetween(int from) {
        int at = skipSpaces(from);
        while (at < text.length() && (text.charAt(at) == '#' || FlowText.isBreak(text.charAt(at)))) {
            at = text.charAt(at) == '#' ? comment(at) : skipBreak(at);
            require(!text.startsWith("---", at) && !text.startsWith("...", at));
            at = skipSpaces(at);
        }
        require(at < text.length());
        return at;
    }
}
