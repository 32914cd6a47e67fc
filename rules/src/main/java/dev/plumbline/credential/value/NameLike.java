// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.value;

import dev.plumbline.credential.key.KeyModel;
import dev.plumbline.credential.key.KeySense;
import dev.plumbline.credential.key.KeyWords;
import dev.plumbline.credential.key.WordTable;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Tells the name of a thing from a made-up secret: both may be words with hyphens. */
public final class NameLike {
    /** More are a sentence. */
    private static final int MOST_WORDS = 5;

    private static final Set<String> MADE_UP = WordTable.of("""
            my super very top some change changeme this your the a is not insecure please test testing dev demo
            example sample random long strong weak simple default dummy temporary temp fake s3cr3t s3cret secure ultra
            mega unsafe notsecure development replace local hello foo bar it in production i am only for really
            """);

    private NameLike() {}

    /** Words of letters joined by hyphens, dots or underscores, or a single one; at most short numbers between. */
    public static boolean isName(String text) {
        if (text.isEmpty() || text.length() > 120 || !Character.isLetter(text.charAt(0))) {
            return false;
        }
        int digits = 0;
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            digits += Character.isDigit(character) ? 1 : 0;
            if (!Character.isLetterOrDigit(character) && "-_./:".indexOf(character) < 0) {
                return false;
            }
        }
        return digits <= 3 && digits * 4 <= text.length() && !Randomness.looksGenerated(text) && !mixesSorts(text);
    }

    /** Names of Secrets and their keys: {@code db-credentials}, {@code postgres-password}. */
    public static boolean namesCredential(String text) {
        if (isNumbered(text) || KeyModel.read(text).sense() == KeySense.NEUTRAL) {
            return false;
        }
        List<String> words = KeyWords.of(text);
        return words.size() <= MOST_WORDS
                && words.stream()
                                .filter(word -> Character.isLetter(word.charAt(0)))
                                .count()
                        > 1;
    }

    /** A name of a credential that nobody made up as one. */
    public static boolean isReference(String text) {
        return isName(text) && namesCredential(text) && !isMadeUp(text);
    }

    /** {@code masterKey123}, {@code regPw_31}: names that are not joined or have capitals in them have no number behind them. */
    private static boolean isNumbered(String text) {
        if (!Character.isDigit(text.charAt(text.length() - 1))) {
            return false;
        }
        return hasCapitalInside(text) || text.chars().allMatch(Character::isLetterOrDigit);
    }

    /** {@code heketiKey22}: names of Kubernetes have no capitals, and those of other things no number behind them. */
    public static boolean isNumberedCamel(String text) {
        return Character.isDigit(text.charAt(text.length() - 1)) && hasCapitalInside(text);
    }

    private static boolean hasCapitalInside(String text) {
        return text.chars().anyMatch(Character::isLowerCase)
                && text.chars().skip(1).anyMatch(Character::isUpperCase);
    }

    /** Has a word that people use when they make up a secret, or a number behind words that are not joined. */
    public static boolean isMadeUp(String text) {
        List<String> words = KeyWords.of(text);
        return words.stream().anyMatch(MADE_UP::contains)
                || isNumbered(text)
                || Guessing.isDefault(text)
                || hasMadeUpPart(text);
    }

    /** {@code s3cr3t-tok}: digits stand for letters, so that its parts are no words. */
    private static boolean hasMadeUpPart(String text) {
        int start = 0;
        for (int at = 0; at <= text.length(); at++) {
            if (at == text.length() || "-_./:".indexOf(text.charAt(at)) >= 0) {
                if (MADE_UP.contains(text.substring(start, at).toLowerCase(Locale.ROOT))) {
                    return true;
                }
                start = at + 1;
            }
        }
        return false;
    }

    /** Capitals inside words: {@code hUnTeR}. */
    private static boolean mixesSorts(String text) {
        return Randomness.changes(text) > 2 + 2 * KeyWords.of(text).size();
    }
}
