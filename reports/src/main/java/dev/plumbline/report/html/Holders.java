// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.report.html;

import dev.plumbline.finding.CredentialDetail;
import dev.plumbline.finding.Finding;
import dev.plumbline.finding.WorkloadReport;
import dev.plumbline.report.Report;
import dev.plumbline.triage.Triaged;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Which workloads a finding concerns: the one that it is about, or those that take the credential from its object. */
final class Holders {
    private record Name(String estate, String workload) {}

    private final Map<Name, WorkloadReport> workloads = new HashMap<>();
    private final IdentityHashMap<WorkloadReport, String> slugs = new IdentityHashMap<>();
    private final IdentityHashMap<WorkloadReport, List<Triaged>> findings = new IdentityHashMap<>();
    private final IdentityHashMap<Finding, List<WorkloadReport>> concerned = new IdentityHashMap<>();

    Holders(Report report, Slugs slugs) {
        for (WorkloadReport workload : report.result().workloads()) {
            workloads.put(new Name(workload.estate(), workload.id().toString()), workload);
            this.slugs.put(
                    workload,
                    slugs.of(
                            "w-",
                            workload.id().namespace() + "-" + workload.id().name()));
        }
        for (Triaged triaged : report.triage().findings()) {
            List<WorkloadReport> concerns = workloads(triaged.finding());
            concerned.put(triaged.finding(), concerns);
            for (WorkloadReport workload : concerns) {
                findings.computeIfAbsent(workload, any -> new ArrayList<>()).add(triaged);
            }
        }
    }

    String slug(WorkloadReport workload) {
        return slugs.getOrDefault(workload, "");
    }

    /** Findings that concern a workload, in report order. */
    List<Triaged> findings(WorkloadReport workload) {
        return findings.getOrDefault(workload, List.of());
    }

    /** The link to the first workload that a finding concerns, empty without one. */
    String slug(Finding finding) {
        List<WorkloadReport> concerns = concerned.getOrDefault(finding, List.of());
        return concerns.isEmpty() ? "" : slug(concerns.get(0));
    }

    /** The lowest rung among the workloads that a finding concerns, empty without one. */
    String rung(Finding finding) {
        return concerned.getOrDefault(finding, List.of()).stream()
                .flatMap(workload -> workload.rung().stream())
                .map(WorkloadReport.Rung::lowest)
                .min(Integer::compare)
                .map(String::valueOf)
                .orElse("");
    }

    private List<WorkloadReport> workloads(Finding finding) {
        List<WorkloadReport> concerns = new ArrayList<>(1);
        add(concerns, new Name(finding.estate(), finding.subject().toString()));
        List<String> consumers =
                finding.credential().map(CredentialDetail::consumers).orElse(List.of());
        for (String consumer : consumers) {
            add(concerns, new Name(finding.estate(), consumer));
        }
        return concerns;
    }

    private void add(List<WorkloadReport> concerns, Name name) {
        WorkloadReport workload = workloads.get(name);
        if (workload != null && concerns.stream().noneMatch(workload::equals)) {
            concerns.add(workload);
        }
    }
}
