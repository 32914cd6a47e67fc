// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.triage;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
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
import java.util.function.Consumer;

/** Reads a JSON report, one finding at a time; what later versions added is skipped. */
public final class SnapshotReader {
    private static final String SCHEMA = "plumbline.dev/report/v1";
    private static final ObjectMapper MAPPER = JsonMapper.builder().build();

    private Optional<String> cluster = Optional.empty();
    private final Set<String> rules = new HashSet<>();
    private final List<EarlierFinding> findings = new ArrayList<>();
    private final List<Standing> workloads = new ArrayList<>();
    private final Set<Doubt> unknown = new HashSet<>();
    private Looked looked = new Looked(List.of(), Set.of(), Set.of(), List.of(), List.of(), List.of());
    private boolean isReport;

    private SnapshotReader() {}

    /**
     * Reads a report.
     *
     * @throws IOException with a message that says what is wrong with it, fit to be shown after the file's name
     */
    public static Snapshot read(InputStream in) throws IOException {
        SnapshotReader reader = new SnapshotReader();
        try (JsonParser parser = MAPPER.getFactory().createParser(in)) {
            reader.read(parser);
        } catch (JsonProcessingException e) {
            throw new IOException(
                    "not a JSON report of Plumbline: it does not parse at line "
                            + (e.getLocation() == null ? 1 : e.getLocation().getLineNr()),
                    e);
        }
        if (!reader.isReport) {
            throw new IOException(
                    "not a JSON report of Plumbline: schema is not " + SCHEMA + "; write one with --report json=FILE");
        }
        return new Snapshot(
                reader.cluster, reader.rules, reader.findings, reader.workloads, reader.unknown, reader.looked);
    }

    private void read(JsonParser parser) throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            return;
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            switch (name) {
                case "schema" -> isReport = SCHEMA.equals(parser.getText());
                case "run" -> cluster = text(tree(parser), "cluster");
                case "coverage" -> looked = looked(tree(parser));
                case "rules" -> each(parser, rule -> rules.add(rule.path("id").asText()));
                case "findings" -> each(parser, finding -> findings.add(finding(finding)));
                case "judgements" -> each(parser, this::judgement);
                case "workloads" -> each(parser, workload -> workloads.add(standing(workload)));
                default -> parser.skipChildren();
            }
        }
    }

    private static JsonNode tree(JsonParser parser) throws IOException {
        return MAPPER.readTree(parser);
    }

    private static void each(JsonParser parser, Consumer<JsonNode> taker) throws IOException {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            parser.skipChildren();
            return;
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            taker.accept(tree(parser));
        }
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
