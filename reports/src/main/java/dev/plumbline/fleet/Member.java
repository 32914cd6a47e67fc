// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.fleet;

import dev.plumbline.finding.ScanResult;
import dev.plumbline.report.Roots;
import dev.plumbline.triage.Comparison;
import dev.plumbline.triage.Triage;
import dev.plumbline.triage.Triaged;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A report that was read back.
 *
 * @param file as the user named it
 * @param head who wrote it and about what
 * @param findings with what was decided about each, as {@code result} has them
 * @param comparison with an earlier report
 * @param outside places of files outside of the root
 */
record Member(
        String file,
        Head head,
        ScanResult result,
        List<Triaged> findings,
        List<Triage.Remark> remarks,
        List<Triage.Aside> asides,
        Optional<Comparison> comparison,
        Map<String, Roots.Place> outside) {
    /**
     * What a report says of its run.
     *
     * @param version of Plumbline
     * @param cluster empty without one
     */
    record Head(String version, Optional<String> cluster, Optional<LocalDate> asOf, List<String> scanned) {}

    Triage triage() {
        return new Triage(findings, comparison, remarks, asides);
    }

    /** Whether values have fingerprints under the user's key. */
    boolean keyed() {
        return findings.stream()
                .flatMap(triaged -> triaged.finding().credential().stream())
                .anyMatch(detail -> !detail.credential().value().hex().isEmpty());
    }
}
