// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.report.console;

import dev.plumbline.report.Columns;
import dev.plumbline.report.Visible;
import dev.plumbline.report.Words;
import dev.plumbline.triage.Change;
import dev.plumbline.triage.Comparison.RungChange;
import dev.plumbline.triage.Difference;
import dev.plumbline.triage.EarlierFinding;
import dev.plumbline.triage.Snapshot;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Shows how two reports differ: what is new first, then what moved and changed, what is fixed, and who climbed. */
public final class DiffPage {
    private static final int SEVERITY = 12;

    private final Page page;
    private final Difference difference;
    private final List<EarlierFinding> now;

    public DiffPage(Appendable out, Paint paint, int width, Difference difference, Snapshot now) {
        this.page = new Page(out, paint, width);
        this.difference = difference;
        this.now = now.findings();
    }

    public void write() throws IOException {
        findings("New", with(Change.NEW));
        findings("Moved", with(Change.MOVED));
        findings("Changed", with(Change.CHANGED));
        findings("Fixed", difference.fixed());
        findings("Not looked at this time, so nobody knows", difference.notLookedAt());
        rungs();
        page.gap();
        for (String line : Columns.wrap(tally(), page.width())) {
            page.line(line);
        }
    }

    private List<EarlierFinding> with(Change change) {
        List<EarlierFinding> found = new ArrayList<>();
        for (int i = 0; i < now.size(); i++) {
            if (difference.changes().get(i) == change) {
                found.add(now.get(i));
            }
        }
        return found;
    }

    private void findings(String title, List<EarlierFinding> findings) throws IOException {
        if (findings.isEmpty()) {
            return;
        }
        page.gap();
        page.line(page.paint().bold(title));
        for (EarlierFinding finding : findings) {
            String word = finding.severity().word().toUpperCase(Locale.ROOT);
            String said = Visible.of(finding.subject() + ": " + finding.message());
            String start =
                    "  " + page.paint().severity(finding.severity(), word) + " ".repeat(SEVERITY - 2 - word.length());
            for (String line : Columns.wrap(said, page.width() - SEVERITY)) {
                page.line(start + line);
                start = " ".repeat(SEVERITY);
            }
            String place = finding.file().isEmpty() ? finding.fieldPath() : finding.file() + ":" + finding.line();
            page.line(" ".repeat(SEVERITY) + page.paint().faint(Visible.of(place + " · " + finding.rule())));
        }
    }

    private void rungs() throws IOException {
        if (difference.rungs().isEmpty()) {
            return;
        }
        page.gap();
        page.line(page.paint().bold("Ladder"));
        for (RungChange change : difference.rungs()) {
            String way = change.gained() ? "up" : change.lost() ? "down" : "";
            page.line("  " + Visible.of(change.workload()) + "  " + rung(change.before()) + " → " + rung(change.now())
                    + "  " + way);
        }
    }

    private static String rung(Optional<Integer> rung) {
        return rung.map(String::valueOf).orElse("no rung");
    }

    private String tally() {
        int unchanged = with(Change.UNCHANGED).size();
        return String.join(
                " · ",
                with(Change.NEW).size() + " new",
                difference.fixed().size() + " fixed",
                with(Change.MOVED).size() + " moved",
                with(Change.CHANGED).size() + " changed",
                unchanged + " unchanged",
                difference.notLookedAt().size() + " not looked at",
                Words.count(
                                (int) difference.rungs().stream()
                                        .filter(RungChange::gained)
                                        .count(),
                                "workload") + " up the ladder",
                difference.rungs().stream().filter(RungChange::lost).count() + " down");
    }
}
