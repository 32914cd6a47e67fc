// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.report.console;

import dev.plumbline.finding.Coverage.Gap;
import dev.plumbline.finding.Notice;
import dev.plumbline.report.Columns;
import dev.plumbline.report.Report;
import dev.plumbline.report.Visible;
import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;

/** What could not be looked at, and notices about the scan. */
final class CoverageSection {
    private final Report report;
    private final Page page;

    CoverageSection(Report report, Page page) {
        this.report = report;
        this.page = page;
    }

    void write() throws IOException {
        gaps("Not looked at", Gap::missing);
        gaps("Read with a doubt", gap -> !gap.missing());
        if (!report.result().notices().isEmpty()) {
            page.gap();
            page.line(page.paint().bold("Notices"));
            for (Notice notice : report.result().notices()) {
                String where =
                        notice.at().map(Where::elsewhere).orElse(notice.level().word());
                entry(where, Visible.of(notice.message()));
            }
        }
    }

    private void gaps(String title, Predicate<Gap> which) throws IOException {
        List<Gap> gaps =
                report.result().coverage().gaps().stream().filter(which).toList();
        if (gaps.isEmpty()) {
            return;
        }
        page.gap();
        page.line(page.paint().bold(title));
        for (Gap gap : gaps) {
            String what =
                    gap.at().filter(at -> at.span().isPresent()).map(Where::of).orElse(Visible.of(gap.what()));
            entry(what, Visible.of(gap.message()));
        }
    }

    private void entry(String what, String message) throws IOException {
        String whole = what + "  " + message;
        if (Columns.width(whole) + 2 <= page.width()) {
            page.line("  " + whole);
            return;
        }
        page.line("  " + what);
        for (String line : Columns.wrap(message, page.width() - 6)) {
            page.line("      " + line);
        }
    }
}
