// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.report.console;

import dev.plumbline.finding.Finding;
import dev.plumbline.triage.Triaged;
import java.util.ArrayList;
import java.util.List;

/** Findings of one object that say the same at several places, shown once. */
record Entry(List<Finding> findings) {
    Entry {
        findings = List.copyOf(findings);
    }

    static List<Entry> of(List<Triaged> group) {
        List<List<Finding>> folded = new ArrayList<>();
        for (Triaged triaged : group) {
            Finding finding = triaged.finding();
            List<Finding> alike = folded.stream()
                    .filter(members -> saysTheSame(members.get(0), finding))
                    .findFirst()
                    .orElseGet(() -> {
                        List<Finding> fresh = new ArrayList<>();
                        folded.add(fresh);
                        return fresh;
                    });
            alike.add(finding);
        }
        return folded.stream().map(Entry::new).toList();
    }

    private static boolean saysTheSame(Finding one, Finding other) {
        return one.rule().id().equals(other.rule().id())
                && one.severity() == other.severity()
                && one.message().equals(other.message())
                && Facts.group(one).equals(Facts.group(other));
    }

    Finding first() {
        return findings.get(0);
    }

    List<Finding> others() {
        return findings.subList(1, findings.size());
    }
}
