// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.judge;

import dev.plumbline.credential.InventoryEntry;
import dev.plumbline.credential.judge.Fallbacks.Fallback;
import dev.plumbline.credential.judge.Judgement.Found;
import dev.plumbline.credential.judge.Judgement.Noted;
import dev.plumbline.credential.key.KeyMeaning;
import dev.plumbline.credential.key.KeyMeaning.Grade;
import dev.plumbline.credential.key.KeyModel;
import dev.plumbline.credential.key.KeySense;
import dev.plumbline.credential.value.Randomness;
import dev.plumbline.credential.value.ValueGrammar;
import dev.plumbline.credential.value.ValueShape;
import dev.plumbline.manifest.PlacedText;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Judges values whose text proves nothing, by the key that they stand under. */
final class LiteralJudge {
    private static final int LONGEST = 4096;
    private static final int SHORTEST_HASH = 13;
    private static final int LONG = 16;
    private static final int REVIEWED = 20;

    private static final KeyMeaning KEY = new KeyMeaning(KeySense.CRYPTO_KEY, Grade.HINT, "key");
    private static final Set<String> KEYS_OF_SECRETS = Set.of("key", "keyfile", "csrf", "cookie");

    private final boolean review;

    LiteralJudge(boolean review) {
        this.review = review;
    }

    Optional<Judgement> judge(Candidate candidate, KeyMeaning meaning, PlacedText value, String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        if (isKeyOfSecret(candidate, meaning, text)) {
            return Optional.of(FoundLiterals.asked(new Literal(candidate, KEY, value, text, ValueShape.LITERAL)));
        }
        if (!meaning.isSensitive()) {
            return unasked(candidate, meaning, value, text);
        }
        if (text.indexOf('\n') >= 0 && !Secrets.isWrapped(text)) {
            return Optional.empty();
        }
        Literal literal = new Literal(candidate, meaning, value, text, ValueGrammar.shape(text));
        return switch (literal.shape()) {
            case EXPANSION -> fallback(literal);
            case POINTER -> noted(InventoryEntry.Kind.REFERENCE, literal);
            case ENCRYPTED -> noted(InventoryEntry.Kind.ENCRYPTED, literal);
            case HASH -> Optional.of(FoundLiterals.hash(literal));
            case EMPTY, TEMPLATE, MASKED, MEASURE, HOST, EMAIL, PATH, URL, DIGEST, PUBLIC, NAME, CODE ->
                Optional.empty();
            case SWITCH -> only(Passwords.isChosen(literal), literal);
            case PLACEHOLDER -> only(literal.isLive(), literal);
            case BLANK_TO_FILL -> only(literal.isLive() && literal.liesIn(Setting.Kind.SECRET), literal);
            case NUMBER -> only(Passwords.isNumber(literal) || Secrets.isNumber(literal), literal);
            case PROSE -> only(Passwords.isPhrase(literal), literal);
            case UUID, HEXADECIMAL, LITERAL -> only(answers(literal), literal);
        };
    }

    private static Optional<Judgement> only(boolean credential, Literal literal) {
        return credential ? Optional.of(FoundLiterals.asked(literal)) : Optional.empty();
    }

    /** Whether a literal answers what its key asks for, or is the name of something. */
    private static boolean answers(Literal literal) {
        if (Echoes.isEcho(literal) || literal.sense() == KeySense.CONNECTION && isSettings(literal.text())) {
            return false;
        }
        boolean generated = literal.isGenerated();
        if (literal.liesIn(Setting.Kind.COMMENT)
                && !generated
                && KeyModel.read(literal.text()).isSensitive()) {
            return false;
        }
        int length = literal.text().length();
        if (literal.isHint()) {
            return generated && length >= LONG;
        }
        return switch (literal.sense()) {
            case PASSWORD, PASSPHRASE -> Passwords.isPassword(literal);
            case PIN, HASH -> generated;
            case SECRET, TOKEN, API_KEY, CRYPTO_KEY -> Secrets.isSecret(literal);
            case PRIVATE_KEY -> generated && length >= 2 * LONG;
            case CONNECTION, AUTHORIZATION, CREDENTIALS -> generated && length >= LONG;
            case USER, KEY_ID, ABOUT, NEUTRAL -> false;
        };
    }

    /** {@code mysql:host=db;dbname=app}: a connection string was read before, and there was no credential in it. */
    private static boolean isSettings(String text) {
        int equals = text.indexOf('=');
        return equals > 0 && text.substring(equals).chars().anyMatch(character -> character != '=');
    }

    /** A bare {@code key} is nothing in particular, but a generated one in the data of a Secret opens something. */
    private static boolean isKeyOfSecret(Candidate candidate, KeyMeaning meaning, String text) {
        return candidate.setting().kind() == Setting.Kind.SECRET
                && meaning.sense() == KeySense.NEUTRAL
                && text.length() >= LONG
                && KEYS_OF_SECRETS.contains(candidate.key().toLowerCase(Locale.ROOT))
                && (Randomness.looksGenerated(text) || Secrets.isWrapped(text))
                && ValueGrammar.shape(text) != ValueShape.PUBLIC;
    }

    /** {@code ${NAME:-literal}} falls back to the literal without a word. */
    private Optional<Judgement> fallback(Literal literal) {
        return Fallbacks.of(literal.text())
                .flatMap(found -> fallback(literal.candidate(), literal.meaning(), literal.where(), found));
    }

    /** What an expansion falls back to, under the key or the variable that asks for it. */
    Optional<Judgement> fallback(Candidate candidate, KeyMeaning meaning, PlacedText value, Fallback fallback) {
        PlacedText part = unquoted(value.slice(fallback.start(), fallback.end()).strip());
        String text = part.value();
        // a default that is computed is no literal, nor is one that leads to another variable
        if (text.isEmpty() || text.indexOf('`') >= 0 || text.indexOf('$') >= 0) {
            return Optional.empty();
        }
        return judge(candidate, meaning, part, text)
                .map(judged -> judged instanceof Found found ? FoundLiterals.fallback(found) : judged);
    }

    private static PlacedText unquoted(PlacedText text) {
        int last = text.length() - 1;
        boolean quoted = last > 0 && "\"'".indexOf(text.charAt(0)) >= 0 && text.charAt(last) == text.charAt(0);
        return quoted ? text.slice(1, last) : text;
    }

    /** Hashes show themselves; and with review, what looks generated. */
    private Optional<Judgement> unasked(Candidate candidate, KeyMeaning meaning, PlacedText value, String text) {
        if (text.length() < SHORTEST_HASH || text.indexOf(' ') >= 0) {
            return Optional.empty();
        }
        char first = text.charAt(0);
        boolean marked = first == '$' || first == '{' || first == 'S' && text.startsWith("SCRAM-SHA-");
        boolean mayBeHash = marked && meaning.sense() != KeySense.ABOUT;
        boolean mayBeRandom = review && meaning.sense() == KeySense.NEUTRAL && text.length() >= REVIEWED;
        if (!mayBeHash && !mayBeRandom) {
            return Optional.empty();
        }
        Literal literal = new Literal(candidate, meaning, value, text, ValueGrammar.shape(text));
        if (mayBeHash && literal.shape() == ValueShape.HASH) {
            return Optional.of(FoundLiterals.hash(literal));
        }
        boolean random = mayBeRandom && literal.shape() == ValueShape.LITERAL && Randomness.looksGenerated(text);
        return random ? Optional.of(FoundLiterals.random(literal)) : Optional.empty();
    }

    private static Optional<Judgement> noted(InventoryEntry.Kind kind, Literal literal) {
        return Optional.of(new Noted(kind, literal.key(), literal.where()));
    }
}
