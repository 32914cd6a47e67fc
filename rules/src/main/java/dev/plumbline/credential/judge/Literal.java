// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.judge;

import static java.util.Objects.requireNonNull;

import dev.plumbline.credential.key.KeyMeaning;
import dev.plumbline.credential.key.KeyMeaning.Grade;
import dev.plumbline.credential.key.KeySense;
import dev.plumbline.credential.value.Randomness;
import dev.plumbline.credential.value.ValueShape;
import dev.plumbline.manifest.PlacedText;

/** A value whose text proves nothing, with what its key asks for; no record, because records print what they hold. */
final class Literal {
    private final Candidate candidate;
    private final KeyMeaning meaning;
    private final PlacedText where;
    private final String text;
    private final ValueShape shape;

    /** @param where the value or a part of it, whose characters are the text */
    Literal(Candidate candidate, KeyMeaning meaning, PlacedText where, String text, ValueShape shape) {
        this.candidate = requireNonNull(candidate, "candidate");
        this.meaning = requireNonNull(meaning, "meaning");
        this.where = requireNonNull(where, "where");
        this.text = requireNonNull(text, "text");
        this.shape = requireNonNull(shape, "shape");
    }

    Candidate candidate() {
        return candidate;
    }

    KeyMeaning meaning() {
        return meaning;
    }

    PlacedText where() {
        return where;
    }

    String text() {
        return text;
    }

    ValueShape shape() {
        return shape;
    }

    String key() {
        return candidate.key();
    }

    KeySense sense() {
        return meaning.sense();
    }

    boolean isHint() {
        return meaning.grade() == Grade.HINT;
    }

    /** A password by the plainest of words. */
    boolean isPlainPassword() {
        return sense() == KeySense.PASSWORD && meaning.isPlain();
    }

    boolean liesIn(Setting.Kind kind) {
        return candidate.setting().kind() == kind;
    }

    /** True where what stands there is used as it is, placeholders included. */
    boolean isLive() {
        return candidate.setting().live() && !liesIn(Setting.Kind.COMMENT);
    }

    boolean isDigits() {
        return text.chars().allMatch(Character::isDigit);
    }

    /** Made by a machine, by its shape or by its letters. */
    boolean isGenerated() {
        return shape == ValueShape.UUID || shape == ValueShape.HEXADECIMAL || Randomness.looksGenerated(text);
    }
}
