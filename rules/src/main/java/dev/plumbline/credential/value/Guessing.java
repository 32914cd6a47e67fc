// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.value;

import dev.plumbline.credential.Strength;
import java.util.Locale;
import java.util.Optional;

/** How hard a value is to guess. */
public final class Guessing {
    private static final int SHORT = 8;
    private static final int MOST_DIGITS = 4;
    private static final int LONGEST_WORD = 12;

    private Guessing() {}

    /** The strength of a literal, given the user that it belongs to where that is known. */
    public static Strength strength(String value, ValueShape shape, Optional<String> userName) {
        if (shape == ValueShape.PLACEHOLDER || shape == ValueShape.BLANK_TO_FILL) {
            return Strength.PLACEHOLDER;
        }
        if (isDefault(value) || isUserName(value, userName)) {
            return Strength.DEFAULT;
        }
        if (shape == ValueShape.UUID || shape == ValueShape.HEXADECIMAL || Randomness.looksGenerated(value)) {
            return Strength.GENERATED;
        }
        return value.length() < SHORT || isRepeated(value) || isWord(value) ? Strength.WEAK : Strength.HUMAN;
    }

    /** True for passwords that products ship with or that people try first. */
    public static boolean isDefault(String value) {
        return Defaults.isDefault(value);
    }

    private static boolean isUserName(String value, Optional<String> userName) {
        if (userName.isEmpty() || userName.get().length() < 2) {
            return false;
        }
        String plain = value.toLowerCase(Locale.ROOT);
        String user = userName.get().toLowerCase(Locale.ROOT);
        return plain.equals(user) || plain.startsWith(user) && isFewDigits(plain, user.length());
    }

    private static boolean isRepeated(String value) {
        return value.chars().distinct().count() <= 3;
    }

    /** A word, or two short ones, with at most a few digits or marks behind. */
    private static boolean isWord(String value) {
        int letters = 0;
        while (letters < value.length() && Character.isLetter(value.charAt(letters))) {
            letters++;
        }
        return letters >= 3
                && letters <= LONGEST_WORD
                && isFewDigits(value, letters)
                && Randomness.ease(value.substring(0, letters)) > 4.5;
    }

    private static boolean isFewDigits(String value, int from) {
        if (value.length() - from > MOST_DIGITS) {
            return false;
        }
        for (int at = from; at < value.length(); at++) {
            if (Character.isLetter(value.charAt(at))) {
                return false;
            }
        }
        return true;
    }
}
