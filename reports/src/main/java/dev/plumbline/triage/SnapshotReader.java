// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.triage;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.stored.StoredReport;
import dev.plumbline.triage.Snapshot.Doubt;
import dev.plumbline.triage.Snapshot.Looked;
import dev.plumbline.triage.Snapshot.Standing;
import dev.plumbline.verdict.Confidence;
import dev.plumbline.verdict.Severity;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads a JSON report, one finding at a time; what later versions added is skipped. */
public final class SnapshotReader {
    private Optional<String> cluster = Optional.empty();
    private final Set<String> rules = new HashSet<>();
    private final List<EarlierFinding> findings = new ArrayList<>();
    private final List<Standing> workloads = new ArrayList<>();
    private final Set<Doubt> unknown = new HashSet<>();
    private Looked looked = new Looked(List.of(), Set.of(), Set.of(), List.of(), List.of(), List.of());

    private SnapshotReader() {}

    /**
     * Reads a report.
     *
     * @throws IOException with a message that says what is wrong with it, fit to be shown after the file's name
     */
    public static Snapshot read(InputStream in) throws IOException {
        SnapshotReader reader = new SnapshotReader();
        new StoredReport()
                .section("run", run -> reader.cluster = text(run, "cluster"))
                .section("coverage", coverage -> reader.looked = looked(coverage))
                .each("rules", rule -> reader.rules.add(rule.path("id").asText()))
                .each("findings", finding -> reader.findings.add(finding(finding)))
                .each("judgements", reader::judgement)
                .each("workloads", workload -> reader.workloads.add(standing(workload)))
                .read(in);
        return new Snapshot(
                reader.cluster, reader.rules, reader.findings, reader.workloads, reader.unknown, reader.looked);
    }

    private void judgement(JsonNode judgement) {
        if (judgement.path("verdict").asText().equals("unknown")) {
            unknown.add(new Doubt(
                    judgement.path("rule").asText(), judgement.path("subject").asText()));
        }
    }

    private static EarlierFinding finding(JsonNode finding) {
        JsonNode location = finding.path("location");
        String base = location.path("base").asText();
        String file = location.path("file").asText();
        return new EarlierFinding(
                finding.path("fingerprint").asText(),
                finding.path("rule").asText(),
                word(Severity.values(), finding.path("severity").asText(), Severity.HIGH),
                word(Confidence.values(), finding.path("confidence").asText(), Confidence.STRONG),
                finding.path("estate").asText(),
                finding.path("subject").asText(),
                finding.path("fieldPath").asText(),
                base.isEmpty() ? file : base + ":" + file,
                location.path("startLine").asInt(),
                finding.path("message").asText(),
                finding.has("suppression"),
                text(finding, "valueFingerprint"));
    }

    private static Standing standing(JsonNode workload) {
        return new Standing(
                workload.path("estate").asText(),
                workload.path("id").asText(),
                workload.has("rung") ? Optional.of(workload.path("rung").asInt()) : Optional.empty());
    }

    private static Looked looked(JsonNode coverage) {
        Set<String> gaps = new HashSet<>();
        List<Looked.Extent> extents = new ArrayList<>();
        for (JsonNode gap : coverage.path("gaps")) {
            boolean missing =
                    gap.path("asked").asBoolean() || gap.path("reason").asText().equals("leftOut");
            if (missing && gap.has("extent")) {
                JsonNode extent = gap.path("extent");
                extents.add(new Looked.Extent(
                        extent.path("kind").asText(), extent.path("namespace").asText()));
            } else if (missing) {
                gaps.add(gap.path("file").asText());
            }
        }
        JsonNode reach = coverage.path("reach");
        return new Looked(
                texts(reach.path("scanned")),
                new HashSet<>(texts(reach.path("files"))),
                gaps,
                extents,
                texts(reach.path("namespaces")),
                texts(reach.path("excludedNamespaces")));
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(item -> texts.add(item.asText()));
        return texts;
    }

    private static Optional<String> text(JsonNode object, String name) {
        return object.has(name) ? Optional.of(object.path(name).asText()) : Optional.empty();
    }

    private static <E extends Enum<E>> E word(E[] values, String word, E otherwise) {
        for (E value : values) {
            if (value.name().toLowerCase(Locale.ROOT).equals(word)) {
                return value;
            }
        }
        return otherwise;
    }
}
