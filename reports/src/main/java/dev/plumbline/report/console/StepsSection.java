// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.report.console;

import dev.plumbline.report.NextSteps;
import dev.plumbline.report.Report;
import dev.plumbline.report.Visible;
import dev.plumbline.report.Words;
import java.io.IOException;
import java.util.List;

/** The next step, or the first few. */
final class StepsSection {
    private static final int MOST = 3;

    private final Report report;
    private final Page page;

    StepsSection(Report report, Page page) {
        this.report = report;
        this.page = page;
    }

    void write() throws IOException {
        List<NextSteps> steps = NextSteps.of(report, MOST);
        if (steps.isEmpty()) {
            return;
        }
        page.gap();
        String label = steps.size() == 1 ? "Next step" : "Next steps";
        for (NextSteps next : steps) {
            List<String> credentials = next.credentials(report);
            String about = credentials.isEmpty() || next.step().endsFindings() == 0
                    ? ""
                    : " (" + Words.some(credentials, 2) + ")";
            page.labelled(
                    label,
                    Visible.of(
                            next.workload().id() + in(next) + ": " + next.step().change() + about));
            page.line(" ".repeat(12) + page.paint().faint(Visible.of(next.command())));
            label = "";
        }
    }

    private static String in(NextSteps next) {
        String estate = next.workload().estate();
        return estate.isEmpty() ? "" : " in " + estate;
    }
}
