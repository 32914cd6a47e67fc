// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.report.markdown;

import dev.plumbline.finding.Coverage;
import dev.plumbline.report.Report;
import dev.plumbline.report.ReportFormat;
import dev.plumbline.report.SetAside;
import dev.plumbline.report.Words;
import dev.plumbline.triage.Comparison;
import dev.plumbline.triage.ExitCode;
import dev.plumbline.triage.Triage;
import dev.plumbline.triage.Triaged;
import dev.plumbline.verdict.Severity;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes the comment on a pull request: the verdict and what is new, the new findings with links to their lines, the fixed
 * ones, and a folded rest. Long reports are cut so that the platform takes them, and say so.
 */
public final class MarkdownFormat implements ReportFormat {
    /** GitHub takes 65,536 characters. */
    static final int LONGEST = 65_000;

    private static final int ROOM_FOR_THE_END = 1_500;

    @Override
    public void write(Report report, Appendable out) throws IOException {
        Lines lines = new Lines(report, LONGEST - ROOM_FOR_THE_END);
        List<Triaged> counted =
                report.triage().findings().stream().filter(Triaged::counts).toList();
        List<Triaged> rest = report.triage().findings().stream()
                .filter(triaged -> !triaged.counts())
                .toList();
        lines.add(verdict(report, counted) + "\n");
        String aside = SetAside.of(report).stream()
                .filter(each -> !each.what().contains("passed over"))
                .map(MarkdownFormat::aside)
                .collect(Collectors.joining(" · "));
        if (!aside.isEmpty()) {
            lines.add(aside + "\n");
        }
        lines.findings(counted);
        report.triage().comparison().ifPresent(comparison -> changes(comparison, lines));
        coverage(report.result().coverage(), lines);
        if (!rest.isEmpty()) {
            lines.add("\n<details><summary>" + Words.count(rest.size(), "finding")
                    + " known before or suppressed</summary>\n");
            lines.findings(rest);
            lines.end("\n</details>");
        }
        if (!report.triage().remarks().isEmpty()) {
            lines.add("\n<details><summary>"
                    + Words.count(report.triage().remarks().size(), "remark") + " about suppressions</summary>\n");
            for (Triage.Remark remark : report.triage().remarks()) {
                lines.item(MarkdownText.code(remark.by()) + " " + MarkdownText.escaped(remark.message()));
            }
            lines.end("\n</details>");
        }
        out.append(lines.text());
    }

    private static String aside(SetAside aside) {
        return MarkdownText.escaped(aside.what())
                + (aside.by().isEmpty() ? "" : ", by " + MarkdownText.code(aside.by()));
    }

    private static String verdict(Report report, List<Triaged> counted) {
        ExitCode decision =
                report.options().gate().decide(report.triage(), report.result().coverage());
        String word = switch (decision) {
            case CLEAN -> "passes";
            case FINDINGS, USAGE -> "fails";
            case INCOMPLETE -> "incomplete";
        };
        String finding = report.triage().comparison().isPresent() ? "new finding" : "finding";
        StringBuilder said = new StringBuilder("**Plumbline: ").append(word).append("** · ");
        said.append(Words.count(counted.size(), finding));
        List<String> severities = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            int count = (int) counted.stream()
                    .filter(triaged -> triaged.finding().severity() == severity)
                    .count();
            if (count > 0) {
                severities.add(Words.number(count) + " " + severity.word());
            }
        }
        said.append(severities.isEmpty() ? "" : " (" + String.join(", ", severities) + ")");
        report.triage()
                .comparison()
                .ifPresent(comparison ->
                        said.append(" · ").append(comparison.fixed().size()).append(" fixed"));
        return said.toString();
    }

    private static void changes(Comparison comparison, Lines lines) {
        if (!comparison.fixed().isEmpty()) {
            lines.add("\nFixed:\n");
            comparison.fixed().forEach(lines::earlier);
        }
        if (!comparison.notLookedAt().isEmpty()) {
            lines.add("\nNot looked at this time, so nobody knows:\n");
            comparison.notLookedAt().forEach(lines::earlier);
        }
    }

    private static void coverage(Coverage coverage, Lines lines) {
        List<Coverage.Gap> gaps =
                coverage.gaps().stream().filter(Coverage.Gap::asked).toList();
        if (coverage.nothingThere()) {
            lines.add("\nNothing was found to scan.");
        }
        if (!gaps.isEmpty()) {
            lines.add("\nCould not be looked at:\n");
            for (Coverage.Gap gap : gaps) {
                lines.item(MarkdownText.code(gap.what()) + " " + MarkdownText.escaped(gap.message()));
            }
        }
    }
}
