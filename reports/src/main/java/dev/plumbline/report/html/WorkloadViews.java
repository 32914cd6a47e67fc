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
    private final Detail detail;

    WorkloadViews(Report report, Holders holders, FindingViews findings, Detail detail) {
        this.report = report;
        this.holders = holders;
        this.findings = findings;
        this.detail = detail;
    }

    private record Ranked(int rung, int worst, WorkloadReport workload) {}

    /** Workloads, the lowest rung first, then the worst finding. */
    static List<WorkloadReport> inOrder(Report report, Holders holders) {
        return report.result().workloads().stream()
                .map(workload -> new Ranked(lowest(workload), worst(holders, workload), workload))
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
                // One box is no picture of a way.
                workload.hops().size() < 2 || detail.of(workload) != Detail.Chain.DRAWN
                        ? Optional.empty()
                        : Optional.of(ChainDiagram.of(workload.hops())),
                detail.of(workload) == Detail.Chain.LEFT_OUT
                        ? List.of()
                        : workload.hops().stream().map(this::hop).toList(),
                workload.hops().size(),
                detail.of(workload) == Detail.Chain.LEFT_OUT,
                workload.obstacles(),
                holders.findings(workload).stream()
                        .sorted(Comparator.comparing(
                                triaged -> triaged.finding().severity()))
                        .toList(),
                NextSteps.of(workload, report.run()));
    }

    private WorkloadView.HopView hop(ChainHop hop) {
        return WorkloadView.HopView.of(hop, hop.evidence().map(findings::place).orElse(""));
    }

    private String worstWord(WorkloadReport workload) {
        return holders.findings(workload).isEmpty() ? "" : Severity.values()[worst(holders, workload)].word();
    }

    private static int worst(Holders holders, WorkloadReport workload) {
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
