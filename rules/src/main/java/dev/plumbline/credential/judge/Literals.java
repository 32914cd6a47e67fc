// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.judge;

import dev.plumbline.credential.key.KeyMeaning;
import dev.plumbline.credential.key.KeyMeaning.Grade;
import dev.plumbline.credential.key.KeyModel;
import dev.plumbline.credential.key.KeySense;
import dev.plumbline.credential.key.KeyWords;
import dev.plumbline.credential.value.Guessing;
import dev.plumbline.credential.value.NameLike;
import dev.plumbline.credential.value.Randomness;
import dev.plumbline.credential.value.ValueGrammar;
import dev.plumbline.credential.value.ValueShape;
import dev.plumbline.verdict.Confidence;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Whether a literal answers what its key asks for, or is the name of something. */
final class Literals {
    private static final int SHORTEST = 3;
    private static final int SHORTEST_SECRET = 4;
    private static final int SHORTEST_NUMBER = 4;
    private static final int LONG_NUMBER = 14;
    private static final int MOST_WORDS = 5;
    private static final int LONGEST_PHRASE = 48;
    private static final Set<String> PURPOSES = Set.of(
            "jwt",
            "session",
            "cookie",
            "client",
            "secret",
            "signing",
            "encryption",
            "hmac",
            "csrf",
            "nextauth",
            "auth");
    private static final Set<String> ADDRESSING = Set.of(
            "enter",
            "your",
            "please",
            "must",
            "is",
            "invalid",
            "wrong",
            "the",
            "confirm",
            "forgot",
            "new",
            "old",
            "required",
            "from",
            "see",
            "password",
            "with",
            "use");
    private static final Set<String> BOASTING = Set.of("super", "very", "top", "my", "mega", "ultra", "hard");
    private static final Set<String> NAMES_OF_NAMES =
            Set.of("fields", "fieldnames", "field_names", "mapping", "mappings", "columns", "aliases");
    private static final Set<String> ENDS = Set.of("secret", "key");

    private Literals() {}

    /** Digits alone are a token only when nobody counts that far. */
    static boolean isNumericToken(String text, KeyMeaning meaning) {
        return !meaning.sense().isTyped()
                && meaning.grade() == Grade.LIKELY
                && (text.length() >= LONG_NUMBER || text.length() > SHORTEST_NUMBER && Guessing.isDefault(text))
                && text.chars().allMatch(Character::isDigit);
    }

    /** Digits alone are a password under a key that asks for what people type. */
    static boolean isNumericPassword(String text, KeyMeaning meaning) {
        return meaning.sense().isTyped()
                && meaning.grade() != Grade.HINT
                && text.chars().allMatch(Character::isDigit)
                && (text.length() >= SHORTEST_NUMBER || Guessing.isDefault(text) && text.length() == SHORTEST);
    }

    /** A generated key whose text goes on over several lines, as base64 does. */
    static boolean isWrapped(String text) {
        return text.indexOf(' ') < 0 && Randomness.looksGenerated(text.replace("\n", ""));
    }

    /** A word that elsewhere chooses a mechanism; in the data of a Secret somebody chose it as a password. */
    static boolean isChosenPassword(String text, KeyMeaning meaning, Candidate candidate) {
        return meaning.sense() == KeySense.PASSWORD
                && meaning.isPlain()
                && candidate.setting().kind() == Setting.Kind.SECRET
                && !ValueGrammar.saysNothing(text);
    }

    /** A few words with a digit or a mark, which labels and sentences have not. */
    static boolean isSpacedPassword(String text, KeyMeaning meaning, Candidate candidate) {
        if (meaning.sense() == KeySense.PASSPHRASE) {
            return candidate.setting().kind() != Setting.Kind.COMMENT;
        }
        if (candidate.setting().kind() == Setting.Kind.SECRET && meaning.grade() != Grade.HINT) {
            return true;
        }
        if (meaning.sense() == KeySense.PASSWORD && isInFours(text)) {
            return candidate.setting().kind() != Setting.Kind.COMMENT;
        }
        List<String> words = KeyWords.of(text);
        boolean neutral = words.stream().allMatch(word -> KeyModel.read(word).sense() == KeySense.NEUTRAL);
        if (isVariableName(candidate.key()) && meaning.grade() != Grade.HINT) {
            return words.size() <= MOST_WORDS
                    && text.chars().allMatch(character -> Character.isLetterOrDigit(character) || character == ' ')
                    && words.stream().noneMatch(ADDRESSING::contains)
                    && (words.stream().anyMatch(BOASTING::contains) || neutral && meaning.isPlain());
        }
        return meaning.sense() == KeySense.PASSWORD
                && meaning.isPlain()
                && candidate.setting().kind() != Setting.Kind.COMMENT
                && words.size() <= MOST_WORDS
                && text.length() <= LONGEST_PHRASE
                && text.chars()
                        .anyMatch(character -> Character.isDigit(character) || "#%&*+=~^|".indexOf(character) >= 0)
                && neutral;
    }

    /** {@code DB_PASSWORD}, {@code Jwt__Secret}: no text for people stands under it. */
    private static boolean isVariableName(String key) {
        return key.indexOf("__") > 0 || key.indexOf('_') > 0 && key.equals(key.toUpperCase(Locale.ROOT));
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

    static boolean isCredential(String text, ValueShape shape, KeyMeaning meaning, Candidate candidate) {
        if (repeatsKey(text, meaning, candidate) || isLabel(text, candidate) || isField(text, candidate)) {
            return false;
        }
        boolean generated =
                shape == ValueShape.UUID || shape == ValueShape.HEXADECIMAL || Randomness.looksGenerated(text);
        if (candidate.setting().kind() == Setting.Kind.COMMENT
                && !generated
                && KeyModel.read(text).isSensitive()) {
            return false;
        }
        if (meaning.grade() == Grade.HINT) {
            return generated && text.length() >= 16;
        }
        return switch (meaning.sense()) {
            case PASSWORD, PASSPHRASE -> isPassword(text, meaning, candidate);
            case PIN -> generated;
            case SECRET, TOKEN, API_KEY, CRYPTO_KEY ->
                meaning.isPlain()
                        || mayBeSecret(text, meaning, candidate) && (generated || isTypedSecret(text, candidate));
            case PRIVATE_KEY -> generated && text.length() >= 32;
            case HASH -> generated;
            case CONNECTION, AUTHORIZATION, CREDENTIALS -> generated && text.length() >= 16;
            case USER, KEY_ID, ABOUT, NEUTRAL -> false;
        };
    }

    /** Neither what documentation writes, nor the name of an account, which is what many call an access key. */
    private static boolean mayBeSecret(String text, KeyMeaning meaning, Candidate candidate) {
        boolean account = meaning.word().equals("access key") || meaning.word().equals("accesskey");
        if (account
                && NameLike.isName(text)
                && !Randomness.isUnpronounceable(text)
                && !KeyWords.of(candidate.key()).contains("secret")) {
            return false;
        }
        return candidate.setting().kind() == Setting.Kind.SECRET
                || !isSequence(text)
                || Guessing.isDefault(text) && text.chars().anyMatch(Character::isDigit);
    }

    private static boolean isPassword(String text, KeyMeaning meaning, Candidate candidate) {
        int least = candidate.setting().kind() == Setting.Kind.COMMENT ? SHORTEST_SECRET : SHORTEST;
        if (text.length() < least && !Guessing.isDefault(text)) {
            return false;
        }
        if (candidate.setting().kind() == Setting.Kind.SCHEMA
                && NameLike.isName(text)
                && NameLike.namesCredential(text)) {
            return false;
        }
        return meaning.isPlain() || !NameLike.isName(text);
    }

    /** A secret that a person made up; names of Secrets stand under the same keys. */
    private static boolean isTypedSecret(String text, Candidate candidate) {
        if (text.length() < SHORTEST_SECRET && !(text.length() == SHORTEST && Guessing.isDefault(text))) {
            return false;
        }
        if (candidate.setting().kind() != Setting.Kind.SECRET && isSecretKey(candidate)) {
            // secretKey: a key of a Secret as often as a secret
            return !NameLike.isName(text) || isJoined(text) && NameLike.isMadeUp(text);
        }
        return switch (candidate.setting().kind()) {
            case SECRET -> true;
            case CONFIGURATION, CODE ->
                isQualified(candidate) || !isJoined(text)
                        ? isVariable(candidate.key()) && !KeyWords.of(text).contains("name") || !isNameOfThing(text)
                        : !NameLike.isName(text);
            case SCHEMA, COMMENT ->
                text.length() >= 8 && (!NameLike.isName(text) || Randomness.isUnpronounceable(text));
        };
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

    /** {@code MINIO_SECRET_KEY}, {@code SESSION_SECRET}: a variable for signing or for a client holds what it says. */
    private static boolean isVariable(String key) {
        if (!key.equals(key.toUpperCase(Locale.ROOT))) {
            return false;
        }
        List<String> words = KeyWords.of(key);
        int last = words.size() - 1;
        return last > 0 && PURPOSES.contains(words.get(last - 1)) && ENDS.contains(words.get(last));
    }

    private static boolean isSecretKey(Candidate candidate) {
        return candidate.key().equals("secretKey");
    }

    /** {@code JWT_SECRET} asks for one in particular, {@code secret} may be a reference. */
    private static boolean isQualified(Candidate candidate) {
        return KeyWords.of(candidate.key()).size() > 1;
    }

    /** The value says only what its key says: {@code password: password-key}, a name. */
    private static boolean repeatsKey(String text, KeyMeaning meaning, Candidate candidate) {
        boolean may = endsWithIgnoringCase(text, meaning.word())
                || text.length() == candidate.key().length();
        if (!may || candidate.setting().kind() == Setting.Kind.SECRET || !NameLike.isName(text)) {
            return false;
        }
        List<String> value = KeyWords.of(text);
        List<String> key = KeyWords.of(candidate.key());
        if (value.size() < 2) {
            boolean same = value.equals(key) || endsWith(List.of(meaning.word().split(" ")), value);
            boolean typed = meaning.sense().isTyped() && candidate.setting().kind() == Setting.Kind.CONFIGURATION;
            return same && !typed;
        }
        return value.equals(key) || endsWith(value, List.of(meaning.word().split(" "))) && !NameLike.isMadeUp(text);
    }

    /** {@code fields: {password: userPassword}} maps names to names. */
    private static boolean isField(String text, Candidate candidate) {
        return !candidate.parents().isEmpty()
                && NAMES_OF_NAMES.contains(candidate.parents().get(0).toLowerCase(Locale.ROOT))
                && NameLike.isName(text);
    }

    /** {@code password: Passwort} in the texts of a user interface. */
    private static boolean isLabel(String text, Candidate candidate) {
        if (candidate.setting().kind() == Setting.Kind.SECRET || !Character.isUpperCase(text.charAt(0))) {
            return false;
        }
        return text.chars().skip(1).allMatch(Character::isLowerCase)
                && KeyModel.read(text).isSensitive();
    }

    /** A cheap look at the last word, before words are taken apart. */
    private static boolean endsWithIgnoringCase(String text, String words) {
        int length = words.length() - words.lastIndexOf(' ') - 1;
        return text.length() >= length
                && text.regionMatches(true, text.length() - length, words, words.length() - length, length);
    }

    private static boolean endsWith(List<String> words, List<String> end) {
        return words.size() >= end.size()
                && words.subList(words.size() - end.size(), words.size()).equals(end);
    }

    static Confidence confidence(String text, ValueShape shape, KeyMeaning meaning, Candidate candidate) {
        boolean remark = candidate.setting().kind() == Setting.Kind.COMMENT;
        if (!remark && meaning.grade() != Grade.HINT) {
            return Confidence.STRONG;
        }
        boolean password = meaning.sense() == KeySense.PASSWORD && meaning.isPlain();
        boolean generated =
                shape == ValueShape.UUID || shape == ValueShape.HEXADECIMAL || Randomness.looksGenerated(text);
        boolean strong = password || generated && meaning.grade() != Grade.HINT;
        return strong ? Confidence.STRONG : Confidence.HEURISTIC;
    }
}
