// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.report.console;

import dev.plumbline.finding.Finding;
import dev.plumbline.report.Columns;
import dev.plumbline.report.ObjectGroup;
import dev.plumbline.report.Report;
import dev.plumbline.report.Visible;
import dev.plumbline.triage.Triaged;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** The findings that count, by object. Suppressed and known ones are left to the tally. */
final class FindingsSection {
    private static final int SEVERITY = 12;
    /** A place beside its message leaves the message this many columns; a longer one gets a line of its own. */
    private static final int MESSAGE = 52;

    private final Report report;
    private final Page page;
    private final Facts facts = new Facts();

    FindingsSection(Report report, Page page) {
        this.report = report;
        this.page = page;
    }

    void write() throws IOException {
        List<Triaged> counted =
                report.triage().findings().stream().filter(Triaged::counts).toList();
        int placeWidth = counted.stream()
                .mapToInt(triaged -> Columns.width(Where.of(triaged.finding().at())))
                .filter(width -> width <= page.width() - SEVERITY - MESSAGE)
                .max()
                .orElse(0);
        for (ObjectGroup group : ObjectGroup.of(counted)) {
            page.gap();
            page.line(title(group));
            facts.newObject();
            for (Entry entry : Entry.of(group.findings())) {
                write(entry, placeWidth);
            }
        }
    }

    private String title(ObjectGroup group) {
        String name = page.paint().bold(Visible.of(group.subject().toString()));
        String estate = report.namesEstates() ? "  in " + group.estate() : "";
        String source = group.findings()
                .get(0)
                .finding()
                .lineage()
                .declaredBy()
                .map(by -> "  from " + by.words())
                .orElse("");
        return estate.isEmpty() && source.isEmpty() ? name : name + page.paint().faint(Visible.of(estate + source));
    }

    private void write(Entry entry, int placeWidth) throws IOException {
        Finding finding = entry.first();
        String place = Where.of(finding.at());
        boolean beside = Columns.width(place) <= placeWidth;
        int textWidth = page.width() - SEVERITY - (beside ? placeWidth + 2 : 0);
        List<String> lines = Columns.wrap(Visible.of(finding.message()), textWidth);
        for (int i = 0; i < lines.size(); i++) {
            String left = i == 0 ? severity(finding) : " ".repeat(SEVERITY);
            page.line(left + (i == 0 && beside ? Columns.pad(lines.get(i), textWidth + 2) + place : lines.get(i)));
        }
        if (!beside) {
            page.line(" ".repeat(SEVERITY) + place);
        }
        writeFacts(facts.of(entry));
    }

    private void writeFacts(List<String> said) throws IOException {
        if (said.isEmpty()) {
            return;
        }
        for (String line : Columns.wrap(String.join(" · ", said), page.width() - SEVERITY)) {
            page.line(" ".repeat(SEVERITY) + page.paint().faint(line));
        }
    }

    private String severity(Finding finding) {
        String word = finding.severity().word().toUpperCase(Locale.ROOT);
        return "  " + page.paint().severity(finding.severity(), word) + " ".repeat(SEVERITY - 2 - word.length());
    }
}
