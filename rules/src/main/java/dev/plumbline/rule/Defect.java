// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rule;

import static java.util.Objects.requireNonNull;

import dev.plumbline.chain.Hop;
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
 * @param flow the whole way, for a hop that stops it
 */
public record Defect(
        Location at,
        String message,
        Optional<Severity> severity,
        Confidence confidence,
        List<String> reasons,
        List<Related> related,
        Optional<String> hop,
        List<Hop> flow,
        Optional<Credential> credential) {
    /** A further place, and half a sentence on what it shows. */
    public record Related(Location at, String message) {}

    public Defect {
        requireNonNull(at, "at");
        requireNonNull(message, "message");
        reasons = List.copyOf(reasons);
        related = List.copyOf(related);
        flow = List.copyOf(flow);
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
                List.of(),
                Optional.empty());
    }

    public Defect severity(Severity changed) {
        return new Defect(at, message, Optional.of(changed), confidence, reasons, related, hop, flow, credential);
    }

    public Defect confidence(Confidence changed, String... why) {
        return new Defect(at, message, severity, changed, List.of(why), related, hop, flow, credential);
    }

    public Defect related(Location place, String what) {
        List<Related> more = new ArrayList<>(related);
        more.add(new Related(place, what));
        return new Defect(at, message, severity, confidence, reasons, more, hop, flow, credential);
    }

    public Defect hop(String name) {
        return new Defect(at, message, severity, confidence, reasons, related, Optional.of(name), flow, credential);
    }

    /** The whole way that ends at the defect, from the workload on. */
    public Defect flow(List<Hop> way) {
        return new Defect(at, message, severity, confidence, reasons, related, hop, way, credential);
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
                flow,
                Optional.of(found));
    }
}
