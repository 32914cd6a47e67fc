// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.report.html;

import dev.plumbline.finding.CredentialDetail;
import dev.plumbline.finding.Finding;
import dev.plumbline.finding.WorkloadReport;
import dev.plumbline.report.Report;
import dev.plumbline.triage.Triaged;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which workloads a finding concerns: the one that it is about, or those that take the credential from its object. */
final class Holders {
    private record Name(String estate, String workload) {}

    private final Map<Name, WorkloadReport> workloads = new LinkedHashMap<>();
    private final Map<Name, String> slugs = new LinkedHashMap<>();
    private final Map<Name, List<Triaged>> findings = new LinkedHashMap<>();

    Holders(Report report, Slugs slugs) {
        for (WorkloadReport workload : report.result().workloads()) {
            Name name = name(workload);
            workloads.put(name, workload);
            this.slugs.put(
                    name,
                    slugs.of(
                            "w-",
                            workload.id().namespace() + "-" + workload.id().name()));
        }
        for (Triaged triaged : report.triage().findings()) {
            for (Name name : names(triaged.finding())) {
                findings.computeIfAbsent(name, any -> new ArrayList<>()).add(triaged);
            }
        }
    }

    String slug(WorkloadReport workload) {
        return slugs.getOrDefault(name(workload), "");
    }

    /** Findings that concern a workload, in report order. */
    List<Triaged> findings(WorkloadReport workload) {
        return findings.getOrDefault(name(workload), List.of());
    }

    /** The link to the first workload that a finding concerns, empty without one. */
    String slug(Finding finding) {
        return names(finding).stream()
                .map(name -> slugs.getOrDefault(name, ""))
                .filter(slug -> !slug.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** The lowest rung among the workloads that a finding concerns, empty without one. */
    String rung(Finding finding) {
        return names(finding).stream()
                .flatMap(name -> workloads.get(name).rung().stream())
                .map(rung -> rung.lowest())
                .min(Integer::compare)
                .map(String::valueOf)
                .orElse("");
    }

    private List<Name> names(Finding finding) {
        List<Name> names = new ArrayList<>();
        add(names, new Name(finding.estate(), finding.subject().toString()));
        List<String> consumers =
                finding.credential().map(CredentialDetail::consumers).orElse(List.of());
        for (String consumer : consumers) {
            add(names, new Name(finding.estate(), consumer));
        }
        return names;
    }

    private void add(List<Name> names, Name name) {
        if (workloads.containsKey(name) && !names.contains(name)) {
            names.add(name);
        }
    }

    private static Name name(WorkloadReport workload) {
        return new Name(workload.estate(), workload.id().toString());
    }
}
