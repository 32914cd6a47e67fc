// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.report.exchange;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.plumbline.finding.Finding;
import dev.plumbline.manifest.Span;
import dev.plumbline.report.Ordinals;
import dev.plumbline.report.Report;
import dev.plumbline.report.ReportFormat;
import dev.plumbline.report.Visible;
import dev.plumbline.report.json.PrettyJson;
import dev.plumbline.triage.Triaged;
import dev.plumbline.verdict.Severity;
import java.io.IOException;

/** Writes GitLab's code quality report, which merge requests show beside changed lines. */
public final class GitlabCodeQualityFormat implements ReportFormat {
    @Override
    public void write(Report report, Appendable out) throws IOException {
        Ordinals ordinals = Ordinals.of(report);
        try (JsonGenerator json = PrettyJson.indented(out)) {
            json.writeStartArray();
            for (Triaged triaged : report.triage().findings()) {
                write(report, triaged, ordinals, json);
            }
            json.writeEndArray();
        }
        out.append('\n');
    }

    private static void write(Report report, Triaged triaged, Ordinals ordinals, JsonGenerator json)
            throws IOException {
        Finding finding = triaged.finding();
        Span span = finding.at().span().orElse(Span.of(1, 1, 1, 1));
        json.writeStartObject();
        json.writeStringField("description", description(triaged));
        json.writeStringField("check_name", finding.rule().id());
        json.writeStringField("fingerprint", ordinals.unique(finding));
        json.writeStringField("severity", triaged.suppressed().isPresent() ? "info" : severity(finding.severity()));
        json.writeObjectFieldStart("location");
        json.writeStringField(
                "path",
                report.surroundings().roots().place(finding.at().origin()).path());
        json.writeObjectFieldStart("lines");
        json.writeNumberField("begin", span.start().line());
        json.writeNumberField("end", span.end().line());
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndObject();
    }

    private static String description(Triaged triaged) {
        Finding finding = triaged.finding();
        String said = Visible.of(finding.subject() + ": " + finding.message());
        return triaged.suppressed()
                .map(by -> said + " (suppressed: " + Visible.of(by.reason()) + ")")
                .orElse(said);
    }

    private static String severity(Severity severity) {
        return switch (severity) {
            case CRITICAL -> "blocker";
            case HIGH -> "critical";
            case MEDIUM -> "major";
            case LOW -> "minor";
        };
    }
}
