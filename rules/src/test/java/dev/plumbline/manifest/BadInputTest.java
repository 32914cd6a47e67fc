// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BadInputTest {
    private static final String AFTER = "\n---\nafter: 1\n";

    static Stream<String> deep() {
        int levels = 10_000;
        StringBuilder block = new StringBuilder();
        for (int level = 0; level < levels; level++) {
            block.append(" ".repeat(level)).append("a:\n");
        }
        return Stream.of(
                "[".repeat(levels) + "]".repeat(levels),
                "a: " + "[".repeat(levels),
                "a: " + "{a: ".repeat(levels) + "1" + "}".repeat(levels),
                "- ".repeat(levels) + "a",
                "? ".repeat(levels) + "a",
                block.toString());
    }

    @ParameterizedTest
    @MethodSource("deep")
    void tenThousandLevelsCostOnlyTheirDocument(String text) {
        Reading reading = Reading.of(text + AFTER);
        assertThat(reading.problem().kind()).isEqualTo(Problem.Kind.LIMIT_REACHED);
        assertThat(reading.problem().message()).contains("512 levels");
        assertThat(reading.document().root().asMapping().orElseThrow().text("after"))
                .contains("1");
    }

    @Test
    void aliasesMayNotStandForMillionsOfNodes() {
        StringBuilder text = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int level = 1; level < 10; level++) {
            String alias = "*a" + (level - 1);
            text.append("a%d: &a%d [%s]\n"
                    .formatted(level, level, String.join(", ", List.of(alias, alias, alias, alias, alias))));
        }
        Reading reading = Reading.of(text + "---\nafter: 1\n");
        assertThat(reading.problem().kind()).isEqualTo(Problem.Kind.LIMIT_REACHED);
        assertThat(reading.documents()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a: &a [*a]", "a: *b", "a: &a {b: {c: *a}}"})
    void anAliasWithoutItsNodeIsBroken(String text) {
        Problem problem = Reading.of(text).problem();
        assertThat(problem.kind()).isEqualTo(Problem.Kind.UNPARSEABLE);
        assertThat(problem.message()).contains("alias");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a: b: hunter2 | 1:5 | colon",
                "a: \"hunter2 | 1:4 | closing quote",
                "a:\\n\\thunter2: x\\n  b: c | 2:1 | tab",
                "a: @hunter2 | 1:4 | quote the value",
                "a: [hunter2, b\\nc: d | 2:2 | bracket",
                "a: 1\\n hunter2\\n  b: c | 3:4 | colon",
                "a:\\n    b: 1\\n  c: hunter2 | 3:3 | indentation",
                "a: \"\\q hunter2\" | 1:6 | backslash",
                "a: >x hunter2\\n  b | 1:5 | block text",
                "a: 1\\nhunter2\\nb: 2 | 3:1 | colon",
                "a: !x!y hunter2 | 1:4 | YAML",
            })
    void brokenYamlIsExplainedWithItsPlaceAndNoneOfItsText(String text, String place, String hint) {
        Reading reading = Reading.of(text.replace("\\n", "\n").replace("\\t", "\t") + AFTER);
        assertThat(reading.problem().kind()).isEqualTo(Problem.Kind.UNPARSEABLE);
        assertThat(reading.problem().at().map(Position::toString)).contains(place);
        assertThat(reading.problem().message())
                .contains(hint)
                .doesNotContain("hunter")
                .doesNotEndWith(".");
        assertThat(reading.documents()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"UTF-8", "UTF-16BE", "UTF-16LE", "UTF-32BE", "UTF-32LE"})
    void everyUnicodeEncodingIsReadWithAndWithoutItsMark(String charset) throws IOException {
        for (String text : List.of("k: é😀x", "\uFEFFk: é😀x")) {
            byte[] bytes = text.getBytes(Charset.forName(charset));
            for (Reading reading : List.of(Reading.of(bytes), streamed(bytes))) {
                ScalarNode scalar = reading.document()
                        .root()
                        .asMapping()
                        .flatMap(root -> root.get("k"))
                        .flatMap(Node::asScalar)
                        .orElseThrow();
                assertThat(scalar.value()).isEqualTo("é😀x");
                assertThat(scalar.span()).isEqualTo(Span.of(1, 4, 1, 8));
                assertThat(reading.problems()).isEmpty();
            }
        }
    }

    private static Reading streamed(byte[] bytes) throws IOException {
        Reading.Collector collector = new Reading.Collector();
        ManifestReader.read(Origin.file("test.yaml"), new ByteArrayInputStream(bytes), collector);
        return collector.reading();
    }

    @Test
    void invalidBytesAreReplacedAndNoticedOnce() {
        byte[] bytes = "a: 1\nb: caf\u00E9\n---\nc: \u00E9\n".getBytes(StandardCharsets.ISO_8859_1);
        Reading reading = Reading.of(bytes);
        assertThat(reading.documents()).hasSize(2);
        assertThat(reading.problem().kind()).isEqualTo(Problem.Kind.INVALID_ENCODING);
        assertThat(reading.problem().at()).contains(new Position(2, 7));
    }

    @Test
    void aReplacementCharacterThatTheFileHoldsIsNoInvalidByte() {
        assertThat(Reading.of("a: \uFFFD").problems()).isEmpty();
    }

    @Test
    void halfACharacterOfUtf16IsNoticed() {
        byte[] bytes = "a: 1\nb: \uD800 x".getBytes(StandardCharsets.UTF_16BE);
        assertThat(Reading.of(new byte[] {0, 'a', 0, ':', 0, ' ', (byte) 0xD8, 0, 0, 'x'})
                        .problem()
                        .at())
                .contains(new Position(1, 4));
        assertThat(Reading.of(bytes).documents()).hasSize(1);
    }

    @Test
    void controlCharactersAreReadAndNoticed() {
        Reading reading = Reading.of("a: x\0y\nb: \"\u0001z\"\nc: \"p\\0q\"\n");
        MappingNode root = reading.document().root().asMapping().orElseThrow();
        assertThat(root.text("a")).contains("x\0y");
        assertThat(root.text("b")).contains("\u0001z");
        assertThat(root.text("c")).contains("p\0q");
        assertThat(reading.problem().kind()).isEqualTo(Problem.Kind.INVALID_ENCODING);
        assertThat(reading.problem().at()).contains(new Position(1, 5));
    }

    @Test
    void whatIsNoTextGivesOneProblem() {
        byte[] bytes = new byte[5000];
        for (int index = 0; index < bytes.length; index++) {
            bytes[index] = (byte) (index * 37 + index / 7 * 91);
        }
        bytes[0] = (byte) 0x89;
        assertThat(Reading.of(bytes).problem().kind()).isEqualTo(Problem.Kind.UNPARSEABLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "apiVersion: v1\nmetadata:\n  name: {{ .Release.Name }}-db\n  labels: {}\n",
                "{{- if .Values.on }}\napiVersion: v1\n{{- end }}\n",
                "# note\n\n  {{ include \"all\" . }}\n",
                "a:\n  {{- toYaml .Values.x | nindent 2 }}\nb: 1\n",
                "a: \"{{ .Values.x }}\n",
                "a: 1\n{{ with .Values.b }}\nb: 2\n{{ end }}\nc: 3\n",
                "a: {{ .Values.x }}\nb: 1\n",
                "a: {{.Values.x}}\nb: [c]\n",
            })
    void aTemplateIsNamedAsSuch(String text) {
        Reading reading = Reading.of("before: 1\n---\n" + text + AFTER);
        assertThat(reading.problem().kind()).isEqualTo(Problem.Kind.TEMPLATE_NOT_RENDERED);
        assertThat(reading.problem().message()).contains("helm template");
        assertThat(reading.documents()).hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void anExpressionThatParsesKeepsItsDocument() {
        MappingNode root = Reading.of("a: {{ .Values.x }}\nb: 1\n")
                .document()
                .root()
                .asMapping()
                .orElseThrow();
        assertThat(root.text("a")).contains("{{ .Values.x }}");
        assertThat(root.text("b")).contains("1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: \"spiffe://{{ .TrustDomain }}/x\"\nb: c\nd: e: f\n",
                "a: |\n  {{ with secret \"x\" }}\n  {{ end }}\nb: 1\nc: d: e\n",
                "# {{ x }}\na: b: c\n",
            })
    void anExpressionElsewhereIsNotTheCause(String text) {
        assertThat(Reading.of(text).problem().kind()).isEqualTo(Problem.Kind.UNPARSEABLE);
    }
}
