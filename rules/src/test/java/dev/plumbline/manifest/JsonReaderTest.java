// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class JsonReaderTest {
    @Test
    void keysAndValuesStandWhereTheSpanSays() {
        String text =
                "{\n  \"a\\u0041\" : \"x\\n\\\"y\\u00e9\\ud83d\\ude00z\",\n  \"n\":-1.5e3,\"t\" :true, \"l\":[ null , {} ]\n}\n";
        MappingNode root = Reading.document(text).root().asMapping().orElseThrow();
        Source source = Source.of(text);
        assertThat(root.span()).isEqualTo(Span.of(1, 1, 4, 2));
        ScalarNode key = root.entries().get(0).key();
        assertThat(key.value()).isEqualTo("aA");
        assertThat(source.cut(key.span())).isEqualTo("\"a\\u0041\"");
        ScalarNode value = root.get("aA").flatMap(Node::asScalar).orElseThrow();
        assertThat(value.value()).isEqualTo("x\n\"yé😀z");
        assertThat(source.cut(value.text().span(7, 8))).isEqualTo("z");
        assertThat(source.cut(value.text().span(1, 3))).isEqualTo("\\n\\\"");
        source.assertPlaces(value.text());
        assertThat(source.cut(root.get("n").orElseThrow().span())).isEqualTo("-1.5e3");
        assertThat(source.cut(root.get("t").orElseThrow().span())).isEqualTo("true");
        assertThat(source.cut(root.get("l").orElseThrow().span())).isEqualTo("[ null , {} ]");
        assertThat(root.text("n")).contains("-1.5e3");
    }

    @Test
    void valuesThatFollowOneAnotherAreDocuments() {
        assertThat(Reading.of("{\"a\":1}\n{\"a\":2}\n\n[3]\n").documents())
                .extracting(document -> document.root().span())
                .containsExactly(Span.of(1, 1, 1, 8), Span.of(2, 1, 2, 8), Span.of(4, 1, 4, 4));
        assertThat(Reading.of("{\"a\":1}{\"a\":2} {\"a\":\n3}").documents())
                .extracting(document -> document.root().span())
                .containsExactly(Span.of(1, 1, 1, 8), Span.of(1, 8, 1, 15), Span.of(1, 16, 2, 3));
    }

    @Test
    void whatCameBeforeACutCounts() {
        Reading reading = Reading.of("{\"a\":1}\n{\"a\":2}{\"b\":\n[1, \"cut of");
        assertThat(reading.documents()).hasSize(2);
        assertThat(reading.problem().kind()).isEqualTo(Problem.Kind.UNPARSEABLE);
        assertThat(reading.problem().at()).contains(new Position(3, 12));
        assertThat(reading.problem().message()).contains("cut off").doesNotContain("cut of\"");
    }

    @Test
    void flowStyleIsReadAsYaml() {
        for (String text : List.of(
                "{a: 1, b: [x, 'y']}", "{\"a\": 1, b: [x],}", "[a]\n# note\n", "# note\n{\"a\": 1}", "{a: b}\n")) {
            Reading reading = Reading.of(text);
            assertThat(reading.problems()).isEmpty();
            assertThat(reading.documents()).hasSize(1);
        }
    }

    @Test
    void brokenJsonIsReportedWithItsPlace() {
        Problem problem = Reading.of("{\n  \"a\": 1\n  \"b\": 2\n}\n").problem();
        assertThat(problem.kind()).isEqualTo(Problem.Kind.UNPARSEABLE);
        assertThat(problem.at().map(Position::line)).contains(3);
    }

    @Test
    void aLeadingExpressionIsATemplate() {
        Problem problem = Reading.of("\n{{ include \"x\" . }}\na: 1\n").problem();
        assertThat(problem.kind()).isEqualTo(Problem.Kind.TEMPLATE_NOT_RENDERED);
        assertThat(problem.at()).contains(new Position(2, 1));
    }

    @Test
    void repeatedKeysAreNoticed() {
        Reading reading = Reading.of("{\"a\": 1,\n \"a\": 2}");
        assertThat(reading.problem().kind()).isEqualTo(Problem.Kind.DUPLICATE_KEY);
        assertThat(reading.problem().at()).contains(new Position(2, 2));
        assertThat(reading.document().root().asMapping().orElseThrow().text("a"))
                .contains("2");
    }

    @Test
    void nestingHasALimit() {
        String text = "{\"a\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}\n{\"b\":1}";
        Reading reading = Reading.of(text);
        assertThat(reading.problem().kind()).isEqualTo(Problem.Kind.LIMIT_REACHED);
        assertThat(reading.documents()).hasSize(1);
    }
}
