// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.judge;

import dev.plumbline.credential.CredentialType;
import dev.plumbline.credential.InventoryEntry;
import dev.plumbline.credential.SecretText;
import dev.plumbline.credential.Strength;
import dev.plumbline.credential.judge.Judgement.Found;
import dev.plumbline.credential.judge.Judgement.Noted;
import dev.plumbline.credential.key.KeyMeaning;
import dev.plumbline.credential.key.KeyMeaning.Grade;
import dev.plumbline.credential.key.KeySense;
import dev.plumbline.credential.value.Guessing;
import dev.plumbline.credential.value.Randomness;
import dev.plumbline.credential.value.ValueGrammar;
import dev.plumbline.credential.value.ValueShape;
import dev.plumbline.manifest.PlacedText;
import dev.plumbline.verdict.Confidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Judges values whose text proves nothing, by the key that they stand under. */
final class LiteralJudge {
    private static final int LONGEST = 4096;
    private static final int REVIEWED = 20;

    private static final KeyMeaning KEY = new KeyMeaning(KeySense.CRYPTO_KEY, Grade.HINT, "key");

    private final boolean review;

    LiteralJudge(boolean review) {
        this.review = review;
    }

    Optional<Judgement> judge(Candidate candidate, KeyMeaning meaning, PlacedText value, String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        if (isKeyOfSecret(candidate, meaning, text)) {
            return Optional.of(found(candidate, KEY, value, text, ValueShape.LITERAL));
        }
        if (!meaning.isSensitive()) {
            return unasked(candidate, meaning, value, text);
        }
        if (text.indexOf('\n') >= 0 && !Literals.isWrapped(text)) {
            return Optional.empty();
        }
        ValueShape shape = ValueGrammar.shape(text);
        return switch (shape) {
            case EXPANSION -> fallback(candidate, meaning, value, text);
            case POINTER -> noted(InventoryEntry.Kind.REFERENCE, candidate, value);
            case ENCRYPTED -> noted(InventoryEntry.Kind.ENCRYPTED, candidate, value);
            case HASH -> Optional.of(hash(candidate, value, text));
            case EMPTY, TEMPLATE, MASKED, MEASURE, HOST, EMAIL, PATH, URL, DIGEST, PUBLIC, NAME, CODE ->
                Optional.empty();
            case SWITCH ->
                only(Literals.isChosenPassword(text, meaning, candidate), candidate, meaning, value, text, shape);
            case PLACEHOLDER ->
                only(candidate.setting().live() && !isComment(candidate), candidate, meaning, value, text, shape);
            case BLANK_TO_FILL ->
                only(
                        candidate.setting().live() && candidate.setting().kind() == Setting.Kind.SECRET,
                        candidate,
                        meaning,
                        value,
                        text,
                        shape);
            case NUMBER ->
                only(
                        Literals.isNumericPassword(text, meaning) || Literals.isNumericToken(text, meaning),
                        candidate,
                        meaning,
                        value,
                        text,
                        shape);
            case PROSE ->
                only(Literals.isSpacedPassword(text, meaning, candidate), candidate, meaning, value, text, shape);
            case UUID, HEXADECIMAL, LITERAL ->
                only(Literals.isCredential(text, shape, meaning, candidate), candidate, meaning, value, text, shape);
        };
    }

    /** A bare {@code key} is nothing in particular, but a generated one in the data of a Secret opens something. */
    private static boolean isKeyOfSecret(Candidate candidate, KeyMeaning meaning, String text) {
        if (candidate.setting().kind() != Setting.Kind.SECRET || meaning.sense() != KeySense.NEUTRAL) {
            return false;
        }
        String key = candidate.key().toLowerCase(Locale.ROOT);
        boolean named = key.equals("key") || key.equals("keyfile") || key.equals("csrf") || key.equals("cookie");
        return named
                && text.length() >= 16
                && (Randomness.looksGenerated(text) || Literals.isWrapped(text))
                && ValueGrammar.shape(text) != ValueShape.PUBLIC;
    }

    private Optional<Judgement> only(
            boolean credential,
            Candidate candidate,
            KeyMeaning meaning,
            PlacedText value,
            String text,
            ValueShape shape) {
        return credential ? Optional.of(found(candidate, meaning, value, text, shape)) : Optional.empty();
    }

    /** {@code ${NAME:-literal}} falls back to the literal without a word. */
    private Optional<Judgement> fallback(Candidate candidate, KeyMeaning meaning, PlacedText value, String text) {
        Optional<int[]> range = Fallbacks.literal(text);
        if (range.isEmpty()) {
            return Optional.empty();
        }
        PlacedText part = value.slice(range.get()[0], range.get()[1]).strip();
        if (part.isEmpty() || ValueGrammar.shape(part.value()) == ValueShape.EXPANSION) {
            return Optional.empty();
        }
        return judge(candidate, meaning, part, part.value())
                .map(judged -> judged instanceof Found found
                        ? new Found(
                                found.type(),
                                found.where(),
                                "default of the variable",
                                found.text(),
                                found.confidence(),
                                with(found.reasons(), "it is used without a word when the variable is not set"),
                                found.strength(),
                                found.userName())
                        : judged);
    }

    private static List<String> with(List<String> reasons, String more) {
        List<String> longer = new ArrayList<>(reasons);
        longer.add(more);
        return longer;
    }

    /** Hashes show themselves; and with review, what looks generated. */
    private Optional<Judgement> unasked(Candidate candidate, KeyMeaning meaning, PlacedText value, String text) {
        if (text.length() < 13 || text.indexOf(' ') >= 0) {
            return Optional.empty();
        }
        char first = text.charAt(0);
        boolean marked = first == '$' || first == '{' || first == 'S' && text.startsWith("SCRAM-SHA-");
        if (marked && ValueGrammar.shape(text) == ValueShape.HASH && meaning.sense() != KeySense.ABOUT) {
            return Optional.of(hash(candidate, value, text));
        }
        boolean random = review
                && meaning.sense() == KeySense.NEUTRAL
                && text.length() >= REVIEWED
                && ValueGrammar.shape(text) == ValueShape.LITERAL
                && Randomness.looksGenerated(text);
        if (!random) {
            return Optional.empty();
        }
        return Optional.of(new Found(
                new CredentialType("random-value", "random-looking value", CredentialType.Nature.CREDENTIAL),
                value,
                "",
                new SecretText(text),
                Confidence.HEURISTIC,
                List.of("the value looks generated", "the key says nothing about it"),
                Strength.GENERATED,
                candidate.userName()));
    }

    private static Optional<Judgement> noted(InventoryEntry.Kind kind, Candidate candidate, PlacedText value) {
        return Optional.of(new Noted(kind, candidate.key(), value));
    }

    private static Found hash(Candidate candidate, PlacedText value, String text) {
        return new Found(
                Types.PASSWORD_HASH,
                value,
                "",
                new SecretText(text),
                Confidence.STRONG,
                List.of(
                        "the value has the form of a password hash",
                        "whoever reads it can try passwords against it without anybody noticing"),
                Strength.STRUCTURED,
                candidate.userName());
    }

    private static Found found(
            Candidate candidate, KeyMeaning meaning, PlacedText value, String text, ValueShape shape) {
        Strength strength = Guessing.strength(text, shape, candidate.userName());
        List<String> reasons = new ArrayList<>(3);
        reasons.add(candidate
                .askedBy()
                .map(program -> program + " reads " + meaning.sense().words() + " from " + candidate.key())
                .orElseGet(() -> asks(meaning)));
        reasons.add("the value is a literal, no reference to a secret kept elsewhere");
        Words.strength(strength).ifPresent(reasons::add);
        return new Found(
                Types.of(meaning),
                value,
                "",
                new SecretText(text),
                Literals.confidence(text, shape, meaning, candidate),
                reasons,
                strength,
                Words.harmless(candidate.userName(), text));
    }

    /** What the key says; its deciding word is named where it is another one. */
    private static String asks(KeyMeaning meaning) {
        String asked = meaning.sense().words();
        String word = meaning.word();
        boolean same = asked.toLowerCase(Locale.ROOT).endsWith(" " + word) || asked.equals(word);
        return same ? "the key asks for " + asked : "the word " + word + " in the key asks for " + asked;
    }

    private static boolean isComment(Candidate candidate) {
        return candidate.setting().kind() == Setting.Kind.COMMENT;
    }
}
