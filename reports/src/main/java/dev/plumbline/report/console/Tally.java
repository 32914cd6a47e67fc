// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.report.console;

import dev.plumbline.finding.Coverage;
import dev.plumbline.report.Columns;
import dev.plumbline.report.Report;
import dev.plumbline.report.SetAside;
import dev.plumbline.report.Visible;
import dev.plumbline.report.Words;
import dev.plumbline.triage.Triaged;
import dev.plumbline.verdict.Severity;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The last lines: how much was found, how much was looked at, what was set aside. */
final class Tally {
    private final Report report;
    private final Page page;

    Tally(Report report, Page page) {
        this.report = report;
        this.page = page;
    }

    void write() throws IOException {
        page.gap();
        for (SetAside aside : SetAside.of(report)) {
            page.line(page.paint().faint(Visible.of(aside.sentence())));
        }
        for (String line : Columns.wrap(String.join(" · ", parts()), page.width())) {
            page.line(line);
        }
    }

    private List<String> parts() {
        Coverage coverage = report.result().coverage();
        List<String> parts = new ArrayList<>();
        parts.add(findings());
        int workloads = report.result().workloads().size();
        if (workloads > 0) {
            parts.add(Words.count(workloads, "workload"));
        }
        parts.add(Words.count(coverage.objects(), "object") + " in " + Words.count(coverage.files(), "file"));
        parts.add(gaps(coverage));
        long millis = report.run().durationMillis();
        if (millis > 0) {
            parts.add(String.format(Locale.ROOT, "%.1f s", millis / 1000.0));
        }
        return parts;
    }

    private String findings() {
        List<Triaged> counted =
                report.triage().findings().stream().filter(Triaged::counts).toList();
        List<String> severities = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            int count = (int) counted.stream()
                    .filter(triaged -> triaged.finding().severity() == severity)
                    .count();
            if (count > 0) {
                severities.add(page.paint().severity(severity, Words.number(count) + " " + severity.word()));
            }
        }
        String total =
                Words.count(counted.size(), report.triage().comparison().isPresent() ? "new finding" : "finding");
        return severities.isEmpty() ? total : total + " (" + String.join(", ", severities) + ")";
    }

    private static String gaps(Coverage coverage) {
        if (coverage.nothingThere()) {
            return "nothing was found to scan";
        }
        if (!coverage.complete()) {
            int asked =
                    (int) coverage.gaps().stream().filter(Coverage.Gap::asked).count();
            return "incomplete: " + Words.count(asked, "thing") + " not looked at";
        }
        int leftOut =
                (int) coverage.gaps().stream().filter(Coverage.Gap::missing).count();
        return leftOut == 0 ? "nothing left out" : Words.count(leftOut, "thing") + " left out on request";
    }
}
