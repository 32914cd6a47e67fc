// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.key;

import static java.util.Objects.requireNonNull;

/**
 * What a key means.
 *
 * @param word the word or words of the key that decided, normalised: {@code passwd}, {@code api key}; empty for a neutral key
 */
public record KeyMeaning(KeySense sense, Grade grade, String word) {
    /** How plainly the key says it, plainest first. */
    public enum Grade {
        /** The key's last word is nothing else: {@code passwd}. */
        PLAIN,
        /** The word is also used for names and references: {@code secret}, {@code token}. */
        LIKELY,
        /** A sensitive word somewhere, or one that often means something else. */
        HINT
    }

    /** What a program asks for that reads an option as a password. */
    public static final KeyMeaning PASSWORD = new KeyMeaning(KeySense.PASSWORD, Grade.PLAIN, "password");

    static final KeyMeaning NEUTRAL = new KeyMeaning(KeySense.NEUTRAL, Grade.PLAIN, "");

    public KeyMeaning {
        requireNonNull(sense, "sense");
        requireNonNull(grade, "grade");
        requireNonNull(word, "word");
    }

    /** The same, as a hint for what lies below. */
    public KeyMeaning asHint() {
        return new KeyMeaning(sense, Grade.HINT, word);
    }

    public boolean isSensitive() {
        return sense.isSensitive();
    }

    public boolean isPlain() {
        return grade == Grade.PLAIN;
    }
}
