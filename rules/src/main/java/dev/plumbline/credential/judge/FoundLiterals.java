// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.judge;

import dev.plumbline.credential.CredentialType;
import dev.plumbline.credential.SecretText;
import dev.plumbline.credential.Strength;
import dev.plumbline.credential.judge.Judgement.Found;
import dev.plumbline.credential.key.KeyMeaning;
import dev.plumbline.credential.value.Guessing;
import dev.plumbline.verdict.Confidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Says of a literal that was found to be a credential what it is, how sure that is, and why. */
final class FoundLiterals {
    private static final CredentialType RANDOM =
            new CredentialType("random-value", "random-looking value", CredentialType.Nature.CREDENTIAL);

    private FoundLiterals() {}

    static Found asked(Literal literal) {
        Candidate candidate = literal.candidate();
        String text = literal.text();
        Strength strength = Guessing.strength(text, literal.shape(), candidate.userName());
        List<String> reasons = new ArrayList<>(3);
        reasons.add(candidate
                .askedBy()
                .map(program -> program + " reads " + literal.sense().words() + " from " + candidate.key())
                .orElseGet(() -> asks(literal.meaning())));
        reasons.add("the value is a literal, no reference to a secret kept elsewhere");
        Words.strength(strength).ifPresent(reasons::add);
        return new Found(
                Types.of(literal.meaning()),
                literal.where(),
                "",
                new SecretText(text),
                confidence(literal),
                reasons,
                strength,
                Words.harmless(candidate.userName(), text));
    }

    /** The same as what an expansion falls back to. */
    static Found fallback(Found found) {
        List<String> reasons = new ArrayList<>(found.reasons());
        reasons.add("it is used without a word when the variable is not set");
        return new Found(
                found.type(),
                found.where(),
                "default of the variable",
                found.text(),
                found.confidence(),
                reasons,
                found.strength(),
                found.userName());
    }

    static Found hash(Literal literal) {
        return new Found(
                Types.PASSWORD_HASH,
                literal.where(),
                "",
                new SecretText(literal.text()),
                Confidence.STRONG,
                List.of(
                        "the value has the form of a password hash",
                        "whoever reads it can try passwords against it without anybody noticing"),
                Strength.STRUCTURED,
                literal.candidate().userName());
    }

    static Found random(Literal literal) {
        return new Found(
                RANDOM,
                literal.where(),
                "",
                new SecretText(literal.text()),
                Confidence.HEURISTIC,
                List.of("the value looks generated", "the key says nothing about it"),
                Strength.GENERATED,
                literal.candidate().userName());
    }

    /** What the key says; its deciding word is named where it is another one. */
    private static String asks(KeyMeaning meaning) {
        String asked = meaning.sense().words();
        String word = meaning.word();
        boolean same = asked.toLowerCase(Locale.ROOT).endsWith(" " + word) || asked.equals(word);
        return same ? "the key asks for " + asked : "the word " + word + " in the key asks for " + asked;
    }

    private static Confidence confidence(Literal literal) {
        if (!literal.liesIn(Setting.Kind.COMMENT) && !literal.isHint()) {
            return Confidence.STRONG;
        }
        boolean strong = literal.isPlainPassword() || !literal.isHint() && literal.isGenerated();
        return strong ? Confidence.STRONG : Confidence.HEURISTIC;
    }
}
