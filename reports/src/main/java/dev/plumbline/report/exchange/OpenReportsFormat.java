// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.report.exchange;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.plumbline.finding.Coverage;
import dev.plumbline.model.ObjectId;
import dev.plumbline.report.Ordinals;
import dev.plumbline.report.Report;
import dev.plumbline.report.ReportFormat;
import dev.plumbline.report.SetAside;
import dev.plumbline.report.Visible;
import dev.plumbline.report.json.PrettyJson;
import dev.plumbline.triage.Triaged;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes a list of {@code Report} and {@code ClusterReport} objects of {@code openreports.io/v1alpha1}, which kubectl applies.
 * An object holds so many results that etcd takes it; more go into a second one.
 */
public final class OpenReportsFormat implements ReportFormat {
    private static final int MOST_RESULTS = 500;
    private static final int MOST_GAPS = 100;
    private static final Pattern DNS_LABEL = Pattern.compile("[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?");

    /** One of the objects; an empty namespace for a {@code ClusterReport}. */
    public record Item(String namespace, String name, String json) {}

    /** The findings that stand in one object. */
    private record Part(String namespace, String name, List<Triaged> findings) {
        /** The one that also tells of the scan itself. */
        boolean isFirstOfCluster() {
            return namespace.isEmpty() && name.equals("plumbline");
        }
    }

    @Override
    public void write(Report report, Appendable out) throws IOException {
        Ordinals ordinals = Ordinals.of(report);
        try (JsonGenerator json = PrettyJson.indented(out)) {
            json.writeStartObject();
            json.writeStringField("apiVersion", "v1");
            json.writeStringField("kind", "List");
            json.writeArrayFieldStart("items");
            for (Part part : parts(report)) {
                write(report, part, ordinals, json);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        out.append('\n');
    }

    /** The same objects, each by itself. */
    public static List<Item> items(Report report) throws IOException {
        Ordinals ordinals = Ordinals.of(report);
        List<Item> items = new ArrayList<>();
        for (Part part : parts(report)) {
            StringBuilder text = new StringBuilder();
            try (JsonGenerator json = PrettyJson.compact(text)) {
                write(report, part, ordinals, json);
            }
            items.add(new Item(part.namespace(), part.name(), text.toString()));
        }
        return items;
    }

    private static List<Part> parts(Report report) {
        // What has no namespace, or one that no cluster would accept, stands under the empty name.
        Map<String, List<Triaged>> byNamespace = new TreeMap<>();
        byNamespace.put("", new ArrayList<>());
        for (Triaged triaged : report.triage().findings()) {
            String namespace = triaged.finding().subject().namespace();
            byNamespace
                    .computeIfAbsent(DNS_LABEL.matcher(namespace).matches() ? namespace : "", any -> new ArrayList<>())
                    .add(triaged);
        }
        List<Part> parts = new ArrayList<>();
        byNamespace.forEach((namespace, findings) -> {
            int count = Math.max(1, (findings.size() + MOST_RESULTS - 1) / MOST_RESULTS);
            for (int part = 0; part < count; part++) {
                int end = Math.min(findings.size(), (part + 1) * MOST_RESULTS);
                String name = part == 0 ? "plumbline" : "plumbline-" + (part + 1);
                parts.add(new Part(namespace, name, findings.subList(part * MOST_RESULTS, end)));
            }
        });
        return parts;
    }

    private static void write(Report report, Part part, Ordinals ordinals, JsonGenerator json) throws IOException {
        String namespace = part.namespace();
        json.writeStartObject();
        json.writeStringField("apiVersion", "openreports.io/v1alpha1");
        json.writeStringField("kind", namespace.isEmpty() ? "ClusterReport" : "Report");
        json.writeObjectFieldStart("metadata");
        json.writeStringField("name", part.name());
        if (!namespace.isEmpty()) {
            json.writeStringField("namespace", namespace);
        }
        json.writeObjectFieldStart("labels");
        json.writeStringField("app.kubernetes.io/managed-by", "plumbline");
        json.writeEndObject();
        if (part.isFirstOfCluster()) {
            setAside(report, json);
        }
        json.writeEndObject();
        json.writeStringField("source", "plumbline");
        List<Coverage.Gap> gaps = part.isFirstOfCluster()
                ? report.result().coverage().gaps().stream()
                        .filter(Coverage.Gap::asked)
                        .toList()
                : List.of();
        summary(report, part.findings(), gaps.size(), json);
        json.writeArrayFieldStart("results");
        for (Coverage.Gap gap : gaps.subList(0, Math.min(gaps.size(), MOST_GAPS))) {
            gap(report, gap, json);
        }
        for (Triaged triaged : part.findings()) {
            result(report, triaged, ordinals, json);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void setAside(Report report, JsonGenerator json) throws IOException {
        List<SetAside> asides = SetAside.of(report);
        if (!asides.isEmpty()) {
            json.writeObjectFieldStart("annotations");
            json.writeStringField(
                    "plumbline.dev/set-aside",
                    Visible.of(asides.stream().map(SetAside::sentence).collect(Collectors.joining("; "))));
            json.writeEndObject();
        }
    }

    private static void summary(Report report, List<Triaged> findings, int gaps, JsonGenerator json)
            throws IOException {
        json.writeObjectFieldStart("summary");
        for (String outcome : List.of("pass", "fail", "warn", "error", "skip")) {
            long count = findings.stream()
                    .filter(triaged -> outcome(report, triaged).equals(outcome))
                    .count();
            json.writeNumberField(outcome, outcome.equals("error") ? gaps : count);
        }
        json.writeEndObject();
    }

    /** What was asked for and not looked at is neither pass nor fail. */
    private static void gap(Report report, Coverage.Gap gap, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("source", "plumbline");
        json.writeStringField("policy", "coverage");
        json.writeStringField("result", "error");
        timestamp(report, json);
        json.writeStringField("message", Visible.of(gap.what() + ": " + gap.message()));
        json.writeEndObject();
    }

    private static void timestamp(Report report, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("timestamp");
        json.writeNumberField("seconds", report.run().ended().getEpochSecond());
        json.writeNumberField("nanos", 0);
        json.writeEndObject();
    }

    private static void result(Report report, Triaged triaged, Ordinals ordinals, JsonGenerator json)
            throws IOException {
        json.writeStartObject();
        json.writeStringField("source", "plumbline");
        json.writeStringField("policy", triaged.finding().rule().id());
        json.writeStringField("rule", triaged.finding().rule().id());
        json.writeStringField("category", triaged.finding().rule().family().word());
        json.writeStringField("severity", triaged.finding().severity().word());
        json.writeStringField("result", outcome(report, triaged));
        json.writeBooleanField("scored", triaged.counts());
        timestamp(report, json);
        json.writeStringField("message", Visible.of(triaged.finding().message()));
        json.writeArrayFieldStart("resources");
        resource(triaged.finding().subject(), json);
        json.writeEndArray();
        json.writeObjectFieldStart("properties");
        json.writeStringField(
                "confidence", triaged.finding().defect().confidence().word());
        json.writeStringField("fieldPath", triaged.finding().at().path().toString());
        json.writeStringField("fingerprint", ordinals.unique(triaged.finding()));
        if (triaged.suppressed().isPresent()) {
            json.writeStringField("suppressed", triaged.suppressed().get().reason());
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void resource(ObjectId subject, JsonGenerator json) throws IOException {
        json.writeStartObject();
        if (subject.group().isEmpty()) {
            json.writeStringField("apiVersion", "v1");
        } else if (subject.group().equals("apps") || subject.group().equals("batch")) {
            json.writeStringField("apiVersion", subject.group() + "/v1");
        }
        json.writeStringField("kind", subject.kind());
        if (!subject.namespace().isEmpty()) {
            json.writeStringField("namespace", subject.namespace());
        }
        json.writeStringField("name", subject.name());
        json.writeEndObject();
    }

    /** What fails the gate fails; other findings warn, suppressed ones are skipped. */
    private static String outcome(Report report, Triaged triaged) {
        if (triaged.suppressed().isPresent()) {
            return "skip";
        }
        return report.options().gate().fails(triaged) ? "fail" : "warn";
    }
}
