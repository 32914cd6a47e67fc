// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.vault;

/**
 * Text with parts that only run time or a renderer knows: {@code ${NAME}}, {@code $NAME}, {@code $(command)}, {@code {{ … }}},
 * {@code %{ … }}.
 */
public final class OpenText {
    private static final int LONGEST = 4_096;

    private OpenText() {}

    /** True when a part of it is filled in later. */
    public static boolean isOpen(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (endOfExpansion(text, at) > at) {
                return true;
            }
        }
        return false;
    }

    /** The fixed parts around the expansions: one more than there are expansions. */
    public static String withStars(String text) {
        StringBuilder result = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            int end = endOfExpansion(text, at);
            result.append(end > at ? '*' : text.charAt(at));
            at = Math.max(end, at + 1);
        }
        return result.toString();
    }

    /** Without its expansions; what remains is certain to be there. */
    public static String fixedPart(String text) {
        StringBuilder result = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            int end = endOfExpansion(text, at);
            if (end <= at) {
                result.append(text.charAt(at));
            }
            at = Math.max(end, at + 1);
        }
        return result.toString();
    }

    /** The offset after the expansion that begins here, or the offset itself when none does. */
    public static int endOfExpansion(String text, int at) {
        if (text.length() > LONGEST) {
            return at;
        }
        if (text.startsWith("{{", at)) {
            int close = text.indexOf("}}", at);
            return close < 0 ? at : close + 2;
        }
        char character = text.charAt(at);
        if (character != '$' && !(character == '%' && text.startsWith("%{", at)) || at + 1 == text.length()) {
            return at;
        }
        char next = text.charAt(at + 1);
        if (next == '{' || next == '(') {
            return closing(text, at + 1, next, next == '{' ? '}' : ')');
        }
        return character == '$' ? endOfName(text, at) : at;
    }

    private static int endOfName(String text, int at) {
        int end = at + 1;
        while (end < text.length() && isNameCharacter(text.charAt(end))) {
            end++;
        }
        boolean special = end == at + 1 && "@*#?-!".indexOf(text.charAt(end)) >= 0;
        return end == at + 1 ? (special ? at + 2 : at) : end;
    }

    private static boolean isNameCharacter(char character) {
        return character == '_' || character < 128 && Character.isLetterOrDigit(character);
    }

    private static int closing(String text, int open, char opener, char closer) {
        int depth = 0;
        for (int at = open; at < text.length(); at++) {
            depth += text.charAt(at) == opener ? 1 : text.charAt(at) == closer ? -1 : 0;
            if (depth == 0) {
                return at + 1;
            }
        }
        return open - 1;
    }
}
