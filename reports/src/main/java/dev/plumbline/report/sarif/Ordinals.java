// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.report.sarif;

import dev.plumbline.finding.Finding;
import dev.plumbline.manifest.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Tells findings with equal fingerprints apart, in the order of the paths that the report names. */
final class Ordinals {
    private final IdentityHashMap<Finding, Integer> ordinals = new IdentityHashMap<>();

    private Ordinals() {}

    static Ordinals of(List<Finding> findings, Places places) {
        Map<String, List<Finding>> byFingerprint = new HashMap<>();
        findings.forEach(finding -> byFingerprint
                .computeIfAbsent(finding.fingerprint(), any -> new ArrayList<>(1))
                .add(finding));
        Comparator<Finding> byPath = Comparator.comparing((Finding finding) -> places.place(finding.at()))
                .thenComparing(finding -> finding.at().span().orElse(Span.of(1, 1, 1, 1)))
                .thenComparing(Finding::estate);
        Ordinals result = new Ordinals();
        for (List<Finding> equal : byFingerprint.values()) {
            equal.sort(byPath);
            for (int i = 0; i < equal.size(); i++) {
                result.ordinals.put(equal.get(i), i + 1);
            }
        }
        return result;
    }

    int of(Finding finding) {
        return ordinals.getOrDefault(finding, 1);
    }
}
