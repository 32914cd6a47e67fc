// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.key;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Splits a key into its words, lower case and without accents: {@code DBRootPassword2} is db, root, password, 2. */
public final class KeyWords {
    private static final int LONGEST = 200;

    private KeyWords() {}

    /** The words in order; of an overlong key only the end, where the deciding word stands. */
    public static List<String> of(String key) {
        String text = key.length() > LONGEST ? key.substring(key.length() - LONGEST) : key;
        String plain = withoutAccents(text);
        List<String> words = new ArrayList<>(4);
        int start = 0;
        for (int at = 0; at < plain.length(); at++) {
            char character = plain.charAt(at);
            if (!Character.isLetterOrDigit(character)) {
                add(words, plain, start, at);
                start = at + 1;
            } else if (at > start && breaks(plain, at)) {
                add(words, plain, start, at);
                start = at;
            }
        }
        add(words, plain, start, plain.length());
        return words;
    }

    /** A word as the tables hold it: lower case, without accents. */
    static String normal(String word) {
        return withoutAccents(word).toLowerCase(Locale.ROOT);
    }

    /** A word ends where a capital follows a small letter, before the last capital of an acronym, and around digits. */
    private static boolean breaks(String text, int at) {
        char before = text.charAt(at - 1);
        char here = text.charAt(at);
        if (Character.isDigit(before) != Character.isDigit(here)) {
            return true;
        }
        if (!Character.isUpperCase(here)) {
            return false;
        }
        if (Character.isLowerCase(before)) {
            return true;
        }
        return at + 1 < text.length() && Character.isLowerCase(text.charAt(at + 1)) && !isPluralEnd(text, at);
    }

    /** The small s of {@code APIKEYs} or {@code URLs} belongs to the word before it. */
    private static boolean isPluralEnd(String text, int at) {
        return text.charAt(at + 1) == 's' && (at + 2 == text.length() || !Character.isLetter(text.charAt(at + 2)));
    }

    private static void add(List<String> words, String text, int start, int end) {
        if (end > start) {
            words.add(text.substring(start, end).toLowerCase(Locale.ROOT));
        }
    }

    private static String withoutAccents(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) >= 0x80) {
                return stripped(text);
            }
        }
        return text;
    }

    private static String stripped(String text) {
        String apart = Normalizer.normalize(text, Normalizer.Form.NFKD);
        StringBuilder kept = new StringBuilder(apart.length());
        for (int at = 0; at < apart.length(); at++) {
            char character = apart.charAt(at);
            if (Character.getType(character) != Character.NON_SPACING_MARK) {
                kept.append(withoutStroke(character));
            }
        }
        return kept.toString();
    }

    /** Letters with a stroke do not decompose. */
    private static char withoutStroke(char character) {
        return switch (character) {
            case 'ł' -> 'l';
            case 'Ł' -> 'L';
            case 'ø' -> 'o';
            case 'Ø' -> 'O';
            case 'đ' -> 'd';
            case 'ı' -> 'i';
            default -> character;
        };
    }
}
