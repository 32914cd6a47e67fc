// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.finding;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Everything about a run that is not a function of what was scanned; reports keep it in one place, so that the rest is equal
 * for equal input.
 *
 * @param version of Plumbline
 * @param asOf the date of the scan, which decides expiry and support
 * @param clusterName empty without a cluster
 * @param scanned the arguments as the user gave them
 * @param durationMillis wall time until the report was written; 0 when {@code SOURCE_DATE_EPOCH} is set
 */
public record RunInfo(
        String version,
        Instant started,
        Instant ended,
        LocalDate asOf,
        Optional<String> clusterName,
        List<String> scanned,
        long durationMillis) {
    public RunInfo {
        scanned = List.copyOf(scanned);
    }
}
