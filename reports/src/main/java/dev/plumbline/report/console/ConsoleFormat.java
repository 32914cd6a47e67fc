// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.report.console;

import dev.plumbline.report.Report;
import dev.plumbline.report.ReportFormat;
import java.io.IOException;

/** What a person reads in a terminal. */
public final class ConsoleFormat implements ReportFormat {
    @Override
    public void write(Report report, Appendable out) throws IOException {
        Page page = new Page(
                out, new Paint(report.options().color()), report.options().width());
        new FindingsSection(report, page).write();
        new ChangesSection(report, page).write();
        new LadderSection(report, page).write();
        new StepsSection(report, page).write();
        new CoverageSection(report, page).write();
        new Tally(report, page).write();
    }
}
