// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.report.html;

import dev.plumbline.finding.CredentialDetail;
import dev.plumbline.finding.Finding;
import dev.plumbline.report.Report;
import dev.plumbline.report.Words;
import dev.plumbline.triage.Triaged;
import dev.plumbline.verdict.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One value that lies in several places.
 *
 * @param about its type and what is wrong with it, in words
 * @param worst word of the worst severity among its places
 * @param users workloads that take it
 * @param readers how many can read one of its objects, at most; 0 when that is not known
 */
public record ValueGroup(
        String letter, String id, String about, String worst, List<Triaged> findings, List<String> users, int readers) {
    public ValueGroup {
        findings = List.copyOf(findings);
        users = List.copyOf(users);
    }

    /** The value in most places first. */
    static List<ValueGroup> of(Report report) {
        Map<String, List<Triaged>> byLetter = new LinkedHashMap<>();
        for (Triaged triaged : report.triage().findings()) {
            triaged.finding()
                    .credential()
                    .flatMap(CredentialDetail::reuseGroup)
                    .ifPresent(letter -> byLetter.computeIfAbsent(letter, any -> new ArrayList<>())
                            .add(triaged));
        }
        List<ValueGroup> groups = new ArrayList<>();
        byLetter.forEach((letter, members) -> groups.add(group(letter, members)));
        groups.sort(Comparator.comparing((ValueGroup group) -> -group.findings().size()));
        return groups;
    }

    private static ValueGroup group(String letter, List<Triaged> members) {
        Set<String> about = new LinkedHashSet<>();
        Set<String> users = new LinkedHashSet<>();
        int readers = 0;
        Severity worst = Severity.LOW;
        for (Triaged triaged : members) {
            Finding finding = triaged.finding();
            CredentialDetail detail = finding.credential().orElseThrow();
            about.add(detail.credential().type().title());
            Words.strength(detail.credential().assessment().strength()).ifPresent(about::add);
            users.addAll(detail.consumers());
            readers = Math.max(readers, detail.readers().map(who -> who.count()).orElse(0));
            worst = worst.compareTo(finding.severity()) < 0 ? worst : finding.severity();
        }
        return new ValueGroup(
                letter,
                "value-" + letter,
                String.join(", ", about),
                worst.word(),
                members,
                List.copyOf(users),
                readers);
    }
}
