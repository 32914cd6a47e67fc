// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.report.console;

import dev.plumbline.report.Report;
import dev.plumbline.report.Visible;
import dev.plumbline.report.Words;
import dev.plumbline.triage.Comparison;
import dev.plumbline.triage.Triage.Remark;
import dev.plumbline.triage.Triaged;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What changed since the earlier report, and what is wrong with suppressions. */
final class ChangesSection {
    private final Report report;
    private final Page page;

    ChangesSection(Report report, Page page) {
        this.report = report;
        this.page = page;
    }

    void write() throws IOException {
        if (report.triage().comparison().isPresent()) {
            page.gap();
            write(report.triage().comparison().orElseThrow());
        }
        if (!report.triage().remarks().isEmpty()) {
            page.gap();
            for (Remark remark : report.triage().remarks()) {
                page.labelled("Suppression", Visible.of(remark.by() + ": " + remark.message()));
            }
        }
    }

    private void write(Comparison comparison) throws IOException {
        List<String> parts = new ArrayList<>();
        int fresh = (int) report.triage().findings().stream()
                .filter(triaged -> triaged.suppressed().isEmpty())
                .filter(Triaged::counts)
                .count();
        int known = (int) report.triage().findings().stream()
                .filter(triaged -> triaged.suppressed().isEmpty() && !triaged.counts())
                .count();
        parts.add(fresh + " new");
        parts.add(comparison.fixed().size() + " fixed");
        parts.add(known + " known and not listed");
        if (!comparison.notLookedAt().isEmpty()) {
            parts.add(comparison.notLookedAt().size() + " not looked at this time");
        }
        page.labelled("Changes", "since " + Visible.of(comparison.with()) + ": " + String.join(" · ", parts));
        long gained = comparison.rungs().stream()
                .filter(Comparison.RungChange::gained)
                .count();
        long lost =
                comparison.rungs().stream().filter(Comparison.RungChange::lost).count();
        if (gained + lost > 0) {
            page.labelled("", Words.count((int) gained, "workload") + " up the ladder, " + lost + " down");
        }
    }
}
