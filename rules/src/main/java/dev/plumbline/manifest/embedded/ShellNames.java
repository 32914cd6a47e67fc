// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.manifest.embedded;

import java.util.Set;

/** What shells take for a variable's name, and the words that declare variables. */
final class ShellNames {
    private static final Set<String> DECLARING = Set.of("export", "declare", "local", "readonly", "typeset", "setenv");

    private ShellNames() {}

    static boolean declares(String word) {
        return DECLARING.contains(word);
    }

    /** The given offset of a {@code =} when a variable's name stands before it, else -1. */
    static int assignment(String word, int equals) {
        if (equals <= 0) {
            return -1;
        }
        int nameEnd = word.charAt(equals - 1) == '+' ? equals - 1 : equals;
        if (nameEnd == 0 || Character.isDigit(word.charAt(0))) {
            return -1;
        }
        for (int at = 0; at < nameEnd; at++) {
            char character = word.charAt(at);
            boolean letter = character < 128 && Character.isLetterOrDigit(character);
            if (!letter && character != '_') {
                return -1;
            }
        }
        return equals;
    }
}
