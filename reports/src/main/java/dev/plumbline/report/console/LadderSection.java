// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.report.console;

import dev.plumbline.finding.WorkloadReport;
import dev.plumbline.report.Ladder;
import dev.plumbline.report.Report;
import dev.plumbline.report.Visible;
import dev.plumbline.report.Words;
import java.io.IOException;
import java.util.List;

/** Who stands on which rung; rungs on which nobody stands are left out. */
final class LadderSection {
    private static final int LONGEST_BAR = 20;
    private static final int NAMES = 6;

    private final Report report;
    private final Page page;

    LadderSection(Report report, Page page) {
        this.report = report;
        this.page = page;
    }

    void write() throws IOException {
        Ladder ladder = Ladder.of(report.result().workloads());
        if (ladder.isEmpty()) {
            return;
        }
        page.gap();
        String label = "Ladder";
        for (Ladder.Step step : ladder.steps()) {
            if (!step.workloads().isEmpty()) {
                page.labelled(label, row(step, ladder.tallest()));
                label = "";
            }
        }
    }

    private String row(Ladder.Step step, int tallest) {
        List<String> names = step.workloads().stream()
                .map(workload -> Visible.of(name(workload)))
                .toList();
        String bar = page.paint().on() ? bar(step.workloads().size(), tallest) + "  " : "";
        return step.rung() + "  " + bar + Words.count(names.size(), "workload") + ": " + Words.some(names, NAMES);
    }

    private String name(WorkloadReport workload) {
        String rung = workload.rung()
                .filter(at -> at.lowest() != at.highest())
                .map(at -> " (" + at + ")")
                .orElse("");
        String estate = report.namesEstates() ? " in " + workload.estate() : "";
        return workload.id().namespace() + "/" + workload.id().name() + estate + rung;
    }

    private static String bar(int count, int tallest) {
        int length = tallest <= LONGEST_BAR ? count : Math.max(1, count * LONGEST_BAR / tallest);
        return "█".repeat(length);
    }
}
