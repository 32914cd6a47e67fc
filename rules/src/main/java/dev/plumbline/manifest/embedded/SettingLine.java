// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.manifest.embedded;

/**
 * Where key, value and comment of a line of settings begin and end.
 *
 * @param comment offset of the marker of a comment after the value, or the line's end
 */
record SettingLine(int keyEnd, int valueStart, int valueEnd, int comment) {

    /** Reads {@code key = value}, {@code key: value}, {@code key value} or a key alone. */
    static SettingLine of(String source, int from, int end) {
        int keyEnd = keyEnd(source, from, end);
        if (keyEnd == end) {
            int comment = comment(source, from, end);
            return new SettingLine(comment, comment, comment, comment);
        }
        int valueStart = keyEnd + 1;
        while (valueStart < end && Lines.isBlank(source.charAt(valueStart))) {
            valueStart++;
        }
        int comment = comment(source, valueStart, end);
        return new SettingLine(keyEnd, valueStart, comment, comment);
    }

    /** The separator's offset: the first {@code =} or {@code :} that ends a key, else the first blank. */
    private static int keyEnd(String source, int from, int end) {
        int blank = -1;
        for (int at = from; at < end; at++) {
            char character = source.charAt(at);
            if (character == '=') {
                // "requirepass a=b" is a directive; "user name = b" is a key of two words.
                boolean directive = blank >= 0 && !Lines.isBlank(source.charAt(at - 1));
                return directive ? blank : at;
            }
            if (character == ':' && blank < 0 && endsKey(source, at, end)) {
                return at;
            }
            if (blank < 0 && Lines.isBlank(character)) {
                blank = at;
            }
            if (character == '"' || character == '\'') {
                break;
            }
        }
        return blank < 0 ? end : blank;
    }

    private static boolean endsKey(String source, int at, int end) {
        return at + 1 == end || (!source.startsWith("//", at + 1) && source.charAt(at + 1) != ':');
    }

    /** The first {@code ;} or {@code #} after a blank and outside the quotes that the value starts with. */
    private static int comment(String source, int from, int end) {
        int at = from;
        if (at < end && (source.charAt(at) == '"' || source.charAt(at) == '\'')) {
            at = afterQuote(source, at, end);
        }
        for (; at < end; at++) {
            char character = source.charAt(at);
            boolean afterBlank = at > 0 && Lines.isBlank(source.charAt(at - 1));
            if ((character == ';' || character == '#') && afterBlank) {
                return at;
            }
        }
        return end;
    }

    /** The offset after the quote that closes the one at an offset; the offset itself when none does. */
    static int afterQuote(String source, int open, int end) {
        char quote = source.charAt(open);
        for (int at = open + 1; at < end; at++) {
            char character = source.charAt(at);
            if (character == '\\' && quote != '\'') {
                at++;
            } else if (character == quote) {
                return at + 1;
            }
        }
        return open;
    }

    static boolean startsComment(char character) {
        return character == '#' || character == ';' || character == '!';
    }

    static boolean isKeyCharacter(char character) {
        return Character.isLetterOrDigit(character) || "_.-/[]*@%$".indexOf(character) >= 0;
    }

    /** True for {@code [name]}, with a comment after it or not; a JSON list does not look so. */
    static boolean isSection(String source, int from, int end) {
        if (source.charAt(from) != '[') {
            return false;
        }
        int close = from + 1;
        while (close < end && source.charAt(close) != ']') {
            close++;
        }
        if (close == end || close == from + 1) {
            return false;
        }
        int rest = close + (source.startsWith("]]", close) ? 2 : 1);
        while (rest < end && Lines.isBlank(source.charAt(rest))) {
            rest++;
        }
        char first = source.charAt(from + 1);
        boolean closes = rest >= end || startsComment(source.charAt(rest));
        boolean named = Character.isLetterOrDigit(first) || "[_.*/\"'".indexOf(first) >= 0;
        return closes && named && !(first == '"' && source.charAt(close - 1) != '"');
    }
}
