// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.vault;

import static java.util.Objects.requireNonNull;

import dev.plumbline.manifest.Location;
import dev.plumbline.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;

/**
 * The answer to a question about the wiring: PASS for yes, FAIL for no, UNKNOWN with what is missing, NOT APPLICABLE where
 * the question does not arise.
 *
 * @param why half a sentence without final period; never holds a credential
 * @param evidence the places that decide, most telling first
 */
public record Answer(Verdict verdict, String why, List<Location> evidence) {
    public Answer {
        requireNonNull(verdict, "verdict");
        requireNonNull(why, "why");
        evidence = List.copyOf(evidence);
    }

    public static Answer yes(String why, Location... evidence) {
        return new Answer(Verdict.PASS, why, List.of(evidence));
    }

    public static Answer no(String why, Location... evidence) {
        return new Answer(Verdict.FAIL, why, List.of(evidence));
    }

    public static Answer unknown(String why, Location... evidence) {
        return new Answer(Verdict.UNKNOWN, why, List.of(evidence));
    }

    public static Answer notApplicable(String why) {
        return new Answer(Verdict.NOT_APPLICABLE, why, List.of());
    }

    public boolean isYes() {
        return verdict == Verdict.PASS;
    }

    public boolean isNo() {
        return verdict == Verdict.FAIL;
    }

    public boolean isUnknown() {
        return verdict == Verdict.UNKNOWN;
    }

    /** Both must hold: the first no decides, then the first unknown; a question that does not arise changes nothing. */
    public Answer and(Answer other) {
        if (other.verdict == Verdict.NOT_APPLICABLE || isNo()) {
            return this;
        }
        if (verdict == Verdict.NOT_APPLICABLE || other.isNo()) {
            return other;
        }
        if (isUnknown()) {
            return this;
        }
        if (other.isUnknown()) {
            return other;
        }
        List<Location> both = new ArrayList<>(evidence);
        both.addAll(other.evidence);
        return new Answer(Verdict.PASS, why + ", " + other.why, both);
    }
}
