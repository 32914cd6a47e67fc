// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.report.exchange;

import dev.plumbline.finding.Coverage;
import dev.plumbline.report.Ladder;
import dev.plumbline.report.Report;
import dev.plumbline.report.ReportFormat;
import dev.plumbline.report.SetAside;
import dev.plumbline.report.Visible;
import dev.plumbline.rule.Family;
import dev.plumbline.triage.Triaged;
import dev.plumbline.verdict.Severity;
import dev.plumbline.verdict.UnknownReason;
import java.io.IOException;
import java.util.Locale;

/**
 * Writes Prometheus text for a file collector. Every series is there in every run, at 0 where there is nothing, so that an
 * alert can tell "none" from "gone".
 */
public final class PrometheusFormat implements ReportFormat {
    @Override
    public void write(Report report, Appendable out) throws IOException {
        Coverage coverage = report.result().coverage();
        String cluster = report.run()
                .clusterName()
                .map(name -> label("cluster", name) + ",")
                .orElse("");

        head(out, "plumbline_info", "The version that scanned.");
        line(out, "plumbline_info", cluster + label("version", report.run().version()), 1);

        head(out, "plumbline_findings", "Findings that are not suppressed, by severity and family.");
        for (Severity severity : Severity.values()) {
            for (Family family : Family.values()) {
                String labels = label("severity", severity.word()) + "," + label("family", family.word());
                line(out, "plumbline_findings", cluster + labels, findings(report, severity, family));
            }
        }
        head(out, "plumbline_findings_suppressed", "Findings that are suppressed.");
        line(out, "plumbline_findings_suppressed", cluster, suppressed(report));
        head(out, "plumbline_findings_failing", "Findings that fail the gate.");
        line(out, "plumbline_findings_failing", cluster, report.options().gate().failing(report.triage()));

        head(out, "plumbline_workloads", "Workloads by the rung of the ladder that they stand on.");
        for (Ladder.Step step : Ladder.of(report.result().workloads()).steps()) {
            String rung = label("rung", Integer.toString(step.rung()));
            line(out, "plumbline_workloads", cluster + rung, step.workloads().size());
        }
        coverage(out, coverage, cluster);
        head(out, "plumbline_set_aside", "What was ignored, left out, suppressed or not obeyed, and on whose word.");
        for (SetAside aside : SetAside.of(report)) {
            String labels =
                    label("what", aside.what().replaceFirst("^[0-9,]{1,20} ", "")) + "," + label("by", aside.by());
            line(out, "plumbline_set_aside", cluster + labels, aside.count());
        }
        times(out, report, cluster);
    }

    private static void coverage(Appendable out, Coverage coverage, String cluster) throws IOException {
        head(out, "plumbline_objects", "Objects that were read.");
        line(out, "plumbline_objects", cluster, coverage.objects());
        head(out, "plumbline_files", "Files that were read.");
        line(out, "plumbline_files", cluster, coverage.files());
        head(out, "plumbline_coverage_complete", "1 when everything that was asked for was looked at.");
        line(out, "plumbline_coverage_complete", cluster, coverage.complete() ? 1 : 0);
        head(out, "plumbline_coverage_gaps", "Things that were asked for and not looked at, by reason.");
        for (UnknownReason reason : UnknownReason.values()) {
            long gaps = coverage.gaps().stream()
                    .filter(gap -> gap.asked() && gap.reason() == reason)
                    .count();
            String word = reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
            line(out, "plumbline_coverage_gaps", cluster + label("reason", word), gaps);
        }
    }

    /** A scan that was not complete leaves the second series out, so that its last value ages. */
    private static void times(Appendable out, Report report, String cluster) throws IOException {
        long ended = report.run().ended().getEpochSecond();
        head(out, "plumbline_last_scan_timestamp_seconds", "When the last scan ended.");
        line(out, "plumbline_last_scan_timestamp_seconds", cluster, ended);
        if (report.result().coverage().complete()) {
            head(out, "plumbline_last_complete_scan_timestamp_seconds", "When the last complete scan ended.");
            line(out, "plumbline_last_complete_scan_timestamp_seconds", cluster, ended);
        }
    }

    private static long findings(Report report, Severity severity, Family family) {
        return report.triage().findings().stream()
                .filter(triaged -> triaged.suppressed().isEmpty())
                .map(Triaged::finding)
                .filter(finding ->
                        finding.severity() == severity && finding.rule().family() == family)
                .count();
    }

    private static long suppressed(Report report) {
        return report.triage().findings().stream()
                .filter(triaged -> triaged.suppressed().isPresent())
                .count();
    }

    private static void head(Appendable out, String name, String help) throws IOException {
        out.append("# HELP ").append(name).append(' ').append(help).append('\n');
        out.append("# TYPE ").append(name).append(" gauge\n");
    }

    private static void line(Appendable out, String name, String labels, long value) throws IOException {
        String inside = labels.endsWith(",") ? labels.substring(0, labels.length() - 1) : labels;
        out.append(name).append(inside.isEmpty() ? "" : "{" + inside + "}");
        out.append(' ').append(Long.toString(value)).append('\n');
    }

    private static String label(String name, String value) {
        return name + "=\"" + Visible.of(value).replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
