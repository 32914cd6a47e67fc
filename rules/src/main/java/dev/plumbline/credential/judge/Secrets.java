// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.judge;

import dev.plumbline.credential.key.KeyMeaning.Grade;
import dev.plumbline.credential.key.KeyWords;
import dev.plumbline.credential.value.Guessing;
import dev.plumbline.credential.value.NameLike;
import dev.plumbline.credential.value.Randomness;

/** Whether a literal is a secret, token or key, under words that are used for names and references just as much. */
final class Secrets {
    private static final int SHORTEST = 3;
    private static final int SHORTEST_TYPED = 4;
    private static final int SHORTEST_NUMBER = 4;
    private static final int LONG_NUMBER = 14;

    private Secrets() {}

    static boolean isSecret(Literal literal) {
        return literal.meaning().isPlain() || mayBeSecret(literal) && (literal.isGenerated() || isTyped(literal));
    }

    /** Digits alone are a token only when nobody counts that far. */
    static boolean isNumber(Literal literal) {
        String text = literal.text();
        return !literal.sense().isTyped()
                && literal.meaning().grade() == Grade.LIKELY
                && (text.length() >= LONG_NUMBER || text.length() > SHORTEST_NUMBER && Guessing.isDefault(text))
                && literal.isDigits();
    }

    /** A generated key whose text goes on over several lines, as base64 does. */
    static boolean isWrapped(String text) {
        return text.indexOf(' ') < 0 && Randomness.looksGenerated(text.replace("\n", ""));
    }

    /** Neither what documentation writes, nor the name of an account, which is what many call an access key. */
    private static boolean mayBeSecret(Literal literal) {
        String text = literal.text();
        String word = literal.meaning().word();
        boolean account = word.equals("access key") || word.equals("accesskey");
        if (account
                && NameLike.isName(text)
                && !Randomness.isUnpronounceable(text)
                && !KeyWords.of(literal.key()).contains("secret")) {
            return false;
        }
        return literal.liesIn(Setting.Kind.SECRET)
                || !isSequence(text)
                || Guessing.isDefault(text) && text.chars().anyMatch(Character::isDigit);
    }

    /** A secret that a person made up; names of Secrets stand under the same keys. */
    private static boolean isTyped(Literal literal) {
        String text = literal.text();
        if (text.length() < SHORTEST_TYPED && !(text.length() == SHORTEST && Guessing.isDefault(text))) {
            return false;
        }
        if (!literal.liesIn(Setting.Kind.SECRET) && literal.key().equals("secretKey")) {
            // a key of a Secret as often as a secret
            return !NameLike.isName(text) || isJoined(text) && NameLike.isMadeUp(text);
        }
        return switch (literal.candidate().setting().kind()) {
            case SECRET -> true;
            case CONFIGURATION, CODE -> isNoName(literal);
            case SCHEMA -> KeyForms.isVariable(literal.key()) ? isNoName(literal) : isNoWord(text);
            case COMMENT -> isNoWord(text);
        };
    }

    /** No name of a thing, as far as the key asks for a secret in particular; else no name at all. */
    private static boolean isNoName(Literal literal) {
        String text = literal.text();
        if (isJoined(text) && !KeyForms.isQualified(literal.candidate())) {
            return !NameLike.isName(text);
        }
        boolean says = KeyForms.isVariableOfPurpose(literal.key())
                && !KeyWords.of(text).contains("name");
        return says || !isNameOfThing(text);
    }

    private static boolean isNoWord(String text) {
        return text.length() >= 8
                && (!NameLike.isName(text) || Randomness.isUnpronounceable(text) || NameLike.isNumberedCamel(text));
    }

    /** Words joined by hyphens name a thing, unless one of them shows that somebody made the whole up. */
    private static boolean isNameOfThing(String text) {
        return NameLike.isReference(text) || NameLike.isName(text) && isJoined(text) && !NameLike.isMadeUp(text);
    }

    private static boolean isJoined(String text) {
        return text.indexOf('-') > 0 || text.indexOf('_') > 0 || text.indexOf('.') > 0 || text.indexOf('/') > 0;
    }

    /** {@code ABCDEF}, {@code yyyy}, {@code 1234abcd}: documentation's own. */
    private static boolean isSequence(String text) {
        int steps = 0;
        for (int at = 1; at < text.length(); at++) {
            int step = text.charAt(at) - text.charAt(at - 1);
            steps += step == 1 || step == 0 ? 1 : 0;
        }
        return steps * 10 >= (text.length() - 1) * 8;
    }
}
