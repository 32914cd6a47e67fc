// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.spire.text;

import dev.plumbline.spire.text.TemplateToken.Kind;
import java.util.ArrayList;
import java.util.List;

/** Splits a Go template into tokens, trim markers and comments resolved. */
final class TemplateLexer {
    private static final String SPACE = " \t\r\n";

    private final String source;
    private final List<TemplateToken> tokens = new ArrayList<>();
    private int at;

    private TemplateLexer(String source) {
        this.source = source;
    }

    static List<TemplateToken> tokens(String source) {
        TemplateLexer lexer = new TemplateLexer(source);
        lexer.run();
        return lexer.tokens;
    }

    private void run() {
        boolean trimStart = false;
        while (at < source.length()) {
            int open = source.indexOf("{{", at);
            int end = open < 0 ? source.length() : open;
            boolean trimEnd = open >= 0
                    && source.startsWith("{{-", open)
                    && open + 3 < source.length()
                    && SPACE.indexOf(source.charAt(open + 3)) >= 0;
            String text = source.substring(at, end);
            text = trimStart ? stripLeading(text) : text;
            text = trimEnd ? stripTrailing(text) : text;
            if (!text.isEmpty()) {
                add(Kind.TEXT, text, at);
            }
            if (open < 0) {
                return;
            }
            at = open + (trimEnd ? 3 : 2);
            trimStart = source.startsWith("/*", skipSpace(at)) ? comment() : action(open);
        }
    }

    /** Reads a comment; answers whether it trims what follows. */
    private boolean comment() {
        int close = source.indexOf("*/", skipSpace(at) + 2);
        if (close < 0) {
            throw TemplateFault.parse("a comment is not closed");
        }
        at = close + 2;
        int rest = skipSpace(at);
        boolean trims = rest > at && source.startsWith("-}}", rest);
        if (trims) {
            at = rest + 3;
            return true;
        }
        if (!source.startsWith("}}", at)) {
            throw TemplateFault.parse("a comment does not end its action");
        }
        at += 2;
        return false;
    }

    private boolean action(int open) {
        add(Kind.OPEN, "{{", open);
        while (true) {
            int start = skipSpace(at);
            boolean spaced = start > at;
            if (start >= source.length()) {
                throw TemplateFault.parse("an action is not closed");
            }
            if (spaced && source.startsWith("-}}", start)) {
                at = start + 3;
                add(Kind.CLOSE, "}}", start);
                return true;
            }
            if (source.startsWith("}}", start)) {
                at = start + 2;
                add(Kind.CLOSE, "}}", start);
                return false;
            }
            at = start;
            word();
        }
    }

    private void word() {
        int start = at;
        char character = source.charAt(at);
        switch (character) {
            case '|' -> single(Kind.PIPE);
            case '(' -> single(Kind.LEFT);
            case ')' -> single(Kind.RIGHT);
            case ',' -> single(Kind.COMMA);
            case '=' -> single(Kind.ASSIGN);
            case ':' -> declare();
            case '"' -> add(Kind.STRING, TemplateLiterals.interpreted(source, at, this::advance), start);
            case '`' -> add(Kind.STRING, TemplateLiterals.raw(source, at, this::advance), start);
            case '\'' -> throw TemplateFault.unknown("it uses a character constant");
            case '.' -> field(start);
            case '$' -> {
                at++;
                chain();
                add(Kind.VARIABLE, source.substring(start, at), start);
            }
            default -> plain(start, character);
        }
    }

    private void field(int start) {
        boolean number = at + 1 < source.length() && Character.isDigit(source.charAt(at + 1));
        if (number) {
            throw TemplateFault.unknown("it uses a number with a fraction");
        }
        boolean joined = !tokens.isEmpty() && start > 0 && source.charAt(start - 1) == ')';
        chain();
        add(Kind.FIELD, (joined ? ")" : "") + source.substring(start, at), start);
    }

    private void plain(int start, char character) {
        if (Character.isDigit(character) || ((character == '-' || character == '+') && isDigitAt(at + 1))) {
            at++;
            while (at < source.length() && isNamePart(source.charAt(at))) {
                at++;
            }
            add(Kind.NUMBER, source.substring(start, at), start);
            return;
        }
        if (!isNamePart(character)) {
            throw TemplateFault.parse("an action has the unexpected character U+%04X".formatted((int) character));
        }
        while (at < source.length() && isNamePart(source.charAt(at))) {
            at++;
        }
        add(Kind.WORD, source.substring(start, at), start);
    }

    /** Name parts joined by dots, from a dot or the rest of a variable's name on. */
    private void chain() {
        while (at < source.length() && (isNamePart(source.charAt(at)) || source.charAt(at) == '.')) {
            at++;
        }
        boolean ends =
                at == source.length() || " \t\r\n|),:=".indexOf(source.charAt(at)) >= 0 || source.startsWith("}}", at);
        if (!ends) {
            throw TemplateFault.parse(
                    "a field's name has the character U+%04X (use index for keys with such characters)"
                            .formatted((int) source.charAt(at)));
        }
    }

    private void declare() {
        if (!source.startsWith(":=", at)) {
            throw TemplateFault.parse("an action has a colon that declares nothing");
        }
        add(Kind.DECLARE, ":=", at);
        at += 2;
    }

    private void single(Kind kind) {
        add(kind, Character.toString(source.charAt(at)), at);
        at++;
    }

    private void add(Kind kind, String text, int offset) {
        tokens.add(new TemplateToken(kind, text, offset));
    }

    private void advance(int to) {
        at = to;
    }

    private boolean isDigitAt(int index) {
        return index < source.length() && Character.isDigit(source.charAt(index));
    }

    private int skipSpace(int from) {
        int index = from;
        while (index < source.length() && SPACE.indexOf(source.charAt(index)) >= 0) {
            index++;
        }
        return index;
    }

    private static boolean isNamePart(char character) {
        return character == '_' || Character.isLetterOrDigit(character);
    }

    private static String stripLeading(String text) {
        int start = 0;
        while (start < text.length() && SPACE.indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        return text.substring(start);
    }

    private static String stripTrailing(String text) {
        int end = text.length();
        while (end > 0 && SPACE.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return text.substring(0, end);
    }
}
