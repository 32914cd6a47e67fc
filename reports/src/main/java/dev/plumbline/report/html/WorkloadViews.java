// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.report.html;

import dev.plumbline.finding.ChainHop;
import dev.plumbline.finding.ChainHop.Verdict;
import dev.plumbline.finding.WorkloadReport;
import dev.plumbline.finding.WorkloadReport.Rung;
import dev.plumbline.report.Ladder;
import dev.plumbline.report.NextSteps;
import dev.plumbline.report.Report;
import dev.plumbline.triage.Triaged;
import dev.plumbline.verdict.Severity;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Makes a view of each workload, those that need most first. */
public final class WorkloadViews {
    private static final int NO_RUNG = 6;

    private final Report report;
    private final Holders holders;
    private final FindingViews findings;

    WorkloadViews(Report report, Holders holders, FindingViews findings) {
        this.report = report;
        this.holders = holders;
        this.findings = findings;
    }

    private record Ranked(int rung, int worst, WorkloadReport workload) {}

    /** Workloads, the lowest rung first, then the worst finding. */
    List<WorkloadReport> inOrder() {
        return report.result().workloads().stream()
                .map(workload -> new Ranked(lowest(workload), worst(workload), workload))
                .sorted(Comparator.comparingInt(Ranked::rung)
                        .thenComparingInt(Ranked::worst)
                        .thenComparing(ranked -> ranked.workload().estate())
                        .thenComparing(ranked -> ranked.workload().id()))
                .map(Ranked::workload)
                .toList();
    }

    public WorkloadView of(WorkloadReport workload) {
        int lowest = lowest(workload);
        return new WorkloadView(
                holders.slug(workload),
                workload.id().name(),
                workload.id().kind(),
                workload.id().namespace(),
                report.namesEstates() ? workload.estate() : "",
                workload.rung().map(Rung::toString).orElse(""),
                lowest == NO_RUNG ? -1 : lowest,
                lowest == NO_RUNG ? "" : Ladder.meaning(lowest),
                worstWord(workload),
                state(workload.hops()),
                workload.serviceAccount(),
                workload.spiffeIds(),
                workload.owner(),
                workload.mechanism(),
                workload.hops().isEmpty() ? Optional.empty() : Optional.of(ChainDiagram.of(workload.hops())),
                workload.hops().stream().map(this::hop).toList(),
                workload.obstacles(),
                holders.findings(workload),
                NextSteps.of(workload, report.run()));
    }

    private WorkloadView.HopView hop(ChainHop hop) {
        return WorkloadView.HopView.of(hop, hop.evidence().map(findings::place).orElse(""));
    }

    private String worstWord(WorkloadReport workload) {
        return holders.findings(workload).isEmpty() ? "" : Severity.values()[worst(workload)].word();
    }

    private int worst(WorkloadReport workload) {
        return holders.findings(workload).stream()
                .map(Triaged::finding)
                .mapToInt(finding -> finding.severity().ordinal())
                .min()
                .orElse(Severity.values().length);
    }

    private static int lowest(WorkloadReport workload) {
        return workload.rung().map(Rung::lowest).orElse(NO_RUNG);
    }

    private static String state(List<ChainHop> hops) {
        for (Verdict verdict : List.of(Verdict.BROKEN, Verdict.UNKNOWN, Verdict.WEAK)) {
            if (hops.stream().anyMatch(hop -> hop.verdict() == verdict)) {
                return verdict.word();
            }
        }
        return hops.isEmpty() ? "" : Verdict.OK.word();
    }
}
