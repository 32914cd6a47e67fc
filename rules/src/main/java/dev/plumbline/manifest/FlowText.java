// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.manifest;

/**
 * Decodes plain and quoted scalars, of YAML 1.2 (chapter 7) and JSON, with the place of every character.
 *
 * <p>A single line without escapes, which nearly every scalar is, stays a slice of its file.
 */
final class FlowText {
    private static final String ESCAPES = "0abt\tnvfre \"/\\N_LP";
    private static final String MEANINGS = "\0\u0007\b\t\t\n\u000B\f\r\u001B \"/\\\u0085\u00A0\u2028\u2029";

    private final PlacedText source;
    private final int to;
    private final ScalarNode.Style style;
    private final PlacedText.Builder text = PlacedText.builder();
    private int at;
    private int copied;

    private FlowText(PlacedText source, int from, int to, ScalarNode.Style style) {
        this.source = source;
        this.to = to;
        this.style = style;
        this.at = from;
        this.copied = from;
    }

    /** Decodes the scalar that stands between two offsets, quotes included. */
    static ScalarNode node(PlacedText source, int from, int to, ScalarNode.Style style) {
        int quote = style == ScalarNode.Style.PLAIN ? 0 : 1;
        for (int at = from + quote; at < to - quote; at++) {
            char character = source.charAt(at);
            if (isBreak(character) || isSpecial(character, style)) {
                PlacedText text = new FlowText(source, from + quote, to - quote, style).decode();
                return new ScalarNode(text, style, source.slice(from, to));
            }
        }
        return ScalarNode.slice(source, from, to);
    }

    private static boolean isSpecial(char character, ScalarNode.Style style) {
        return (character == '\\' && style == ScalarNode.Style.DOUBLE_QUOTED)
                || (character == '\'' && style == ScalarNode.Style.SINGLE_QUOTED);
    }

    private PlacedText decode() {
        int start = at;
        while (at < to) {
            char character = source.charAt(at);
            if (character == ' ' || character == '\t') {
                white();
            } else if (isBreak(character)) {
                copy();
                fold();
            } else if (isSpecial(character, style)) {
                copy();
                special(character);
            } else {
                at++;
            }
        }
        copy();
        return text.build(source.position(start));
    }

    /** Takes over what stands in the file as it is. */
    private void copy() {
        text.add(source.slice(copied, at));
        copied = at;
    }

    /** White space counts unless its line ends after it. */
    private void white() {
        int begin = at;
        while (at < to && (source.charAt(at) == ' ' || source.charAt(at) == '\t')) {
            at++;
        }
        if (at < to && isBreak(source.charAt(at))) {
            int lineBreak = at;
            at = begin;
            copy();
            at = lineBreak;
            fold();
        }
    }

    /** One line break is a space; each empty line after it is a line break. */
    private void fold() {
        int begin = at;
        skipBreak();
        if (!foldEmptyLines()) {
            text.spelled(" ", source.slice(begin, begin + 1));
        }
        copied = at;
    }

    /** Skips white space, and adds a line break for each further line that ends with nothing on it. */
    private boolean foldEmptyLines() {
        boolean any = false;
        while (at < to) {
            char character = source.charAt(at);
            if (character == ' ' || character == '\t') {
                at++;
            } else if (isBreak(character)) {
                text.spelled("\n", source.slice(at, at + 1));
                any = true;
                skipBreak();
            } else {
                break;
            }
        }
        return any;
    }

    private void special(char character) {
        if (character == '\'') {
            text.spelled("'", source.slice(at, Math.min(at + 2, to)));
            at = Math.min(at + 2, to);
        } else if (at + 1 < to && isBreak(source.charAt(at + 1))) {
            at++;
            skipBreak();
            foldEmptyLines();
        } else {
            escape();
        }
        copied = at;
    }

    private void escape() {
        char sign = at + 1 < to ? source.charAt(at + 1) : '\\';
        int digits = sign == 'x' ? 2 : sign == 'u' ? 4 : sign == 'U' ? 8 : 0;
        int end = Math.min(at + 2 + digits, to);
        String meaning = digits > 0 ? hexadecimal(at + 2, end) : named(sign);
        text.spelled(meaning, source.slice(at, end));
        at = end;
    }

    private static String named(char sign) {
        int index = ESCAPES.indexOf(sign);
        return index < 0 ? String.valueOf(sign) : MEANINGS.substring(index, index + 1);
    }

    private String hexadecimal(int from, int end) {
        int code = 0;
        for (int index = from; index < end; index++) {
            code = code << 4 | Math.max(0, Character.digit(source.charAt(index), 16));
        }
        return Character.isValidCodePoint(code) ? Character.toString(code) : "\uFFFD";
    }

    private void skipBreak() {
        boolean pair = source.charAt(at) == '\r' && at + 1 < to && source.charAt(at + 1) == '\n';
        at += pair ? 2 : 1;
    }

    static boolean isBreak(char character) {
        return character == '\n' || character == '\r';
    }
}
