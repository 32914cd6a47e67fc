// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.judge;

import java.util.Optional;

/** The literal that an expansion falls back to. */
final class Fallbacks {
    private Fallbacks() {}

    /** Start and end of {@code literal} in {@code ${NAME:-literal}}, {@code ${NAME-literal}} or {@code ${NAME:literal}}. */
    static Optional<int[]> literal(String text) {
        if (!text.startsWith("${") || !text.endsWith("}")) {
            return Optional.empty();
        }
        int at = 2;
        while (at < text.length() && isNameCharacter(text.charAt(at))) {
            at++;
        }
        int end = text.length() - 1;
        if (at >= end || at == 2) {
            return Optional.empty();
        }
        char mark = text.charAt(at);
        if (mark == ':' && (text.charAt(at + 1) == '-' || text.charAt(at + 1) == '=')) {
            return range(at + 2, end);
        }
        if (mark == ':' && text.charAt(at + 1) != '?' && text.charAt(at + 1) != '+') {
            return range(at + 1, end);
        }
        return mark == '-' || mark == '=' ? range(at + 1, end) : Optional.empty();
    }

    private static boolean isNameCharacter(char character) {
        return Character.isLetterOrDigit(character) || character == '_' || character == '.';
    }

    private static Optional<int[]> range(int start, int end) {
        return start < end ? Optional.of(new int[] {start, end}) : Optional.empty();
    }
}
