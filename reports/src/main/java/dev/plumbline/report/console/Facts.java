// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.report.console;

import dev.plumbline.finding.CredentialDetail;
import dev.plumbline.finding.Finding;
import dev.plumbline.report.Visible;
import dev.plumbline.report.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What stands under a finding: each fact once, the first time that it matters. */
final class Facts {
    private final Set<String> groupsSaid = new HashSet<>();
    private String ruleSaid = "";

    /** A new object begins: its reader has not seen the rule's name yet. */
    void newObject() {
        ruleSaid = "";
    }

    List<String> of(Entry entry) {
        Finding finding = entry.first();
        List<String> facts = new ArrayList<>(Words.facts(finding));
        group(finding)
                .ifPresent(group ->
                        facts.add(groupWords(group, finding.credential().orElseThrow())));
        if (!entry.others().isEmpty()) {
            facts.add("also at " + otherPlaces(entry));
        }
        if (!ruleSaid.equals(finding.rule().id())) {
            ruleSaid = finding.rule().id();
            facts.add(ruleSaid);
        }
        return facts.stream().map(Visible::of).toList();
    }

    static Optional<String> group(Finding finding) {
        return finding.credential().flatMap(CredentialDetail::reuseGroup);
    }

    private String groupWords(String group, CredentialDetail detail) {
        return groupsSaid.add(group)
                ? "value " + group + ", in " + Words.count(detail.places(), "place")
                : "value " + group;
    }

    private static String otherPlaces(Entry entry) {
        String file = entry.first().at().origin().path();
        return String.join(
                ", ",
                entry.others().stream()
                        .map(other -> Where.from(other.at(), file))
                        .toList());
    }
}
