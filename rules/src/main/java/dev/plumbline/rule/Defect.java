// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rule;

import static java.util.Objects.requireNonNull;

import dev.plumbline.credential.Credential;
import dev.plumbline.manifest.Location;
import dev.plumbline.verdict.Confidence;
import dev.plumbline.verdict.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A failed verdict as a rule states it.
 *
 * @param severity empty for the rule's own
 * @param related further places with what they show, evidence or equal values
 * @param hop the hop of a chain that is concerned
 */
public record Defect(
        Location at,
        String message,
        Optional<Severity> severity,
        Confidence confidence,
        List<String> reasons,
        List<Related> related,
        Optional<String> hop,
        Optional<Credential> credential) {
    /** A further place, and half a sentence on what it shows. */
    public record Related(Location at, String message) {}

    public Defect {
        requireNonNull(at, "at");
        requireNonNull(message, "message");
        reasons = List.copyOf(reasons);
        related = List.copyOf(related);
    }

    /** A certain defect with the rule's own severity. */
    public static Defect at(Location at, String message) {
        return new Defect(
                at,
                message,
                Optional.empty(),
                Confidence.CERTAIN,
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    public Defect severity(Severity changed) {
        return new Defect(at, message, Optional.of(changed), confidence, reasons, related, hop, credential);
    }

    public Defect confidence(Confidence changed, String... why) {
        return new Defect(at, message, severity, changed, List.of(why), related, hop, credential);
    }

    public Defect related(Location place, String what) {
        List<Related> more = new ArrayList<>(related);
        more.add(new Related(place, what));
        return new Defect(at, message, severity, confidence, reasons, more, hop, credential);
    }

    public Defect hop(String name) {
        return new Defect(at, message, severity, confidence, reasons, related, Optional.of(name), credential);
    }

    /** The credential that the finding is about; confidence and reasons are the credential's. */
    public Defect credential(Credential found) {
        return new Defect(
                at,
                message,
                severity,
                found.assessment().confidence(),
                found.assessment().reasons(),
                related,
                hop,
                Optional.of(found));
    }
}
