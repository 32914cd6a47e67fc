// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.report;

import static java.util.Objects.requireNonNull;

import dev.plumbline.finding.Finding;
import dev.plumbline.manifest.Span;
import dev.plumbline.triage.Triaged;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Tells findings with equal fingerprints apart, in the order of the paths that reports name. */
public final class Ordinals {
    private final IdentityHashMap<Finding, String> unique = new IdentityHashMap<>();

    private Ordinals() {}

    public static Ordinals of(Report report) {
        Roots roots = report.surroundings().roots();
        Map<String, List<Finding>> byFingerprint = new HashMap<>();
        for (Triaged triaged : report.triage().findings()) {
            byFingerprint
                    .computeIfAbsent(triaged.finding().fingerprint(), any -> new ArrayList<>(1))
                    .add(triaged.finding());
        }
        Comparator<Finding> byPath = Comparator.comparing(
                        (Finding finding) -> roots.place(finding.at().origin()))
                .thenComparing(finding -> finding.at().span().orElse(Span.of(1, 1, 1, 1)))
                .thenComparing(Finding::estate);
        Ordinals result = new Ordinals();
        byFingerprint.forEach((fingerprint, equal) -> {
            equal.sort(byPath);
            for (int i = 0; i < equal.size(); i++) {
                result.unique.put(equal.get(i), fingerprint + ":" + (i + 1));
            }
        });
        return result;
    }

    /** Fingerprint and ordinal, which together are unique in a report: {@code 0123…:1}. */
    public String unique(Finding finding) {
        return requireNonNull(unique.get(finding), "a finding of this report");
    }
}
