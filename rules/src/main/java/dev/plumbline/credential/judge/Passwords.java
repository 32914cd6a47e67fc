// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.judge;

import dev.plumbline.credential.key.KeyModel;
import dev.plumbline.credential.key.KeySense;
import dev.plumbline.credential.key.KeyWords;
import dev.plumbline.credential.key.WordTable;
import dev.plumbline.credential.value.Guessing;
import dev.plumbline.credential.value.NameLike;
import dev.plumbline.credential.value.ValueGrammar;
import java.util.List;
import java.util.Set;

/** Whether a literal is what people choose and type: short words, digits and phrases count, labels and names do not. */
final class Passwords {
    private static final int SHORTEST = 3;
    private static final int SHORTEST_VARIABLE = 2;
    private static final int SHORTEST_REMARK = 4;
    private static final int SHORTEST_NUMBER = 4;
    private static final int MOST_WORDS = 5;
    private static final int LONGEST_PHRASE = 48;
    private static final Set<String> ADDRESSING = WordTable.of("""
            enter your please must is invalid wrong the confirm forgot new old required from see password with not use
            """);
    private static final Set<String> BOASTING = Set.of("super", "very", "top", "my", "mega", "ultra", "hard");

    private Passwords() {}

    static boolean isPassword(Literal literal) {
        String text = literal.text();
        boolean tooShort = text.length() < shortest(literal)
                || text.length() < SHORTEST && !text.chars().allMatch(Character::isLetterOrDigit);
        if (tooShort && !Guessing.isDefault(text)) {
            return false;
        }
        if (literal.liesIn(Setting.Kind.SCHEMA) && NameLike.isName(text) && NameLike.namesCredential(text)) {
            return false;
        }
        return literal.meaning().isPlain() || !NameLike.isName(text);
    }

    /** What lies in a Secret is used as it is, however short; a remark is prose unless it is long enough. */
    private static int shortest(Literal literal) {
        return switch (literal.candidate().setting().kind()) {
            case SECRET -> 1;
            case CONFIGURATION -> KeyForms.isVariable(literal.key()) ? SHORTEST_VARIABLE : SHORTEST;
            case SCHEMA, CODE -> SHORTEST;
            case COMMENT -> SHORTEST_REMARK;
        };
    }

    /** Digits alone, under a key that asks for what people type. */
    static boolean isNumber(Literal literal) {
        if (!literal.sense().isTyped() || literal.isHint() || !literal.isDigits()) {
            return false;
        }
        int length = literal.text().length();
        return length >= SHORTEST_NUMBER
                || Guessing.isDefault(literal.text()) && length == SHORTEST
                || literal.isPlainPassword() && literal.liesIn(Setting.Kind.SECRET);
    }

    /** A word that elsewhere chooses a mechanism; in the data of a Secret somebody chose it as a password. */
    static boolean isChosen(Literal literal) {
        return literal.isPlainPassword()
                && literal.liesIn(Setting.Kind.SECRET)
                && !ValueGrammar.saysNothing(literal.text());
    }

    /** A few words with a digit or a mark, which labels and sentences have not. */
    static boolean isPhrase(Literal literal) {
        boolean remark = literal.liesIn(Setting.Kind.COMMENT);
        if (literal.sense() == KeySense.PASSPHRASE) {
            return !remark;
        }
        if (literal.liesIn(Setting.Kind.SECRET) && !literal.isHint()) {
            return true;
        }
        if (literal.sense() == KeySense.PASSWORD && isInFours(literal.text())) {
            return !remark;
        }
        List<String> words = KeyWords.of(literal.text());
        if (words.size() > MOST_WORDS) {
            return false;
        }
        boolean neutral = words.stream().allMatch(word -> KeyModel.read(word).sense() == KeySense.NEUTRAL);
        if (KeyForms.isVariable(literal.key()) && !literal.isHint()) {
            boolean asked = literal.meaning().isPlain() || KeyForms.isVariableOfPurpose(literal.key());
            return isBareWords(literal.text())
                    && words.stream().noneMatch(ADDRESSING::contains)
                    && (words.stream().anyMatch(BOASTING::contains) || neutral && asked);
        }
        return literal.isPlainPassword()
                && !remark
                && literal.text().length() <= LONGEST_PHRASE
                && hasDigitOrMark(literal.text())
                && neutral;
    }

    private static boolean isBareWords(String text) {
        return text.chars().allMatch(character -> Character.isLetterOrDigit(character) || character == ' ');
    }

    private static boolean hasDigitOrMark(String text) {
        return text.chars().anyMatch(character -> Character.isDigit(character) || "#%&*+=~^|".indexOf(character) >= 0);
    }

    /** {@code abcd efgh ijkl mnop}, as Google shows the password of an application. */
    private static boolean isInFours(String text) {
        if (text.length() != 19) {
            return false;
        }
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            boolean fits = at % 5 == 4 ? character == ' ' : character >= 'a' && character <= 'z';
            if (!fits) {
                return false;
            }
        }
        return true;
    }
}
