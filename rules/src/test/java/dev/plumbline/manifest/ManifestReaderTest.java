// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ManifestReaderTest {
    static Stream<Arguments> scalars() {
        return Stream.of(
                Arguments.of("k: plain value  # note", "plain value", "plain value"),
                Arguments.of("k: 0777", "0777", "0777"),
                Arguments.of("k: on", "on", "on"),
                Arguments.of("k: a\n  b\n\n  c\n", "a b\nc", "a\n  b\n\n  c"),
                Arguments.of("k: 'it''s'", "it's", "'it''s'"),
                Arguments.of("k: 'a\n  b \n\n\n  c'", "a b\n\nc", "'a\n  b \n\n\n  c'"),
                Arguments.of("k: \"a\\x41\\u00e9\\U0001F600b\"", "aAé😀b", "\"a\\x41\\u00e9\\U0001F600b\""),
                Arguments.of("k: \"a \\\n   b\"", "a b", "\"a \\\n   b\""),
                Arguments.of("k: \"a\\\n   \\  b\"", "a  b", "\"a\\\n   \\  b\""),
                Arguments.of("k: \"a  \n  b\\n\"", "a b\n", "\"a  \n  b\\n\""),
                Arguments.of("k: \"a\n\n\n  b\"", "a\n\nb", "\"a\n\n\n  b\""),
                Arguments.of("k: |\n  a\n   b\n\n  c\n\n", "a\n b\n\nc\n", "|\n  a\n   b\n\n  c"),
                Arguments.of("k: |-\n  a\n  b\n", "a\nb", "|-\n  a\n  b"),
                Arguments.of("k: |+\n  a\n\n\nl: x", "a\n\n\n", "|+\n  a"),
                Arguments.of("k: |2\n   a\n  b\n", " a\nb\n", "|2\n   a\n  b"),
                Arguments.of("k: | # note\n  a\n", "a\n", "| # note\n  a"),
                Arguments.of("k: |\n\n\n  a", "\n\na\n", "|\n\n\n  a"),
                Arguments.of("k: |", "", "|"),
                Arguments.of("k: |+\n\n\n", "\n\n", "|+"),
                Arguments.of("k: >\n  a\n  b\n\n  c\n   d\n  e\n", "a b\nc\n d\ne\n", ">\n  a\n  b\n\n  c\n   d\n  e"),
                Arguments.of("k: >-\n  a\n  b\n\n\n  c", "a b\n\nc", ">-\n  a\n  b\n\n\n  c"),
                Arguments.of("k: >+\n  a\n\n", "a\n\n", ">+\n  a"),
                Arguments.of("k: >1\n   a\n  b\n", "  a\n b\n", ">1\n   a\n  b"),
                Arguments.of("k: |\r\n  a\r\n  b\r\n", "a\nb\n", "|\n  a\n  b"),
                Arguments.of("k: \"a\r\n  b\"\r\n", "a b", "\"a\n  b\""),
                Arguments.of("k: 😀 x", "😀 x", "😀 x"),
                Arguments.of("😀: {k: \"😀 x\"}", "😀 x", "\"😀 x\""),
                Arguments.of("- k:\n  - |1\n    😀\n", " 😀\n", "|1\n    😀"),
                Arguments.of("k: !!str &a x", "x", "x"),
                Arguments.of("k: &a !!str # note\n  x", "x", "x"),
                Arguments.of("? k\n: x", "x", "x"),
                Arguments.of("[a, b, k: x]", "x", "x"),
                Arguments.of("k:", "", ""));
    }

    @ParameterizedTest
    @MethodSource("scalars")
    void aScalarKeepsItsTextAndItsPlace(String text, String value, String written) {
        for (String variant : List.of(text, "---\n# first\n" + text, "before: 1\n---\n" + text)) {
            Reading reading = Reading.of(variant);
            assertThat(reading.problems()).isEmpty();
            Document document = reading.documents().get(reading.documents().size() - 1);
            ScalarNode scalar = scalarOfK(document.root());
            assertThat(scalar.value()).isEqualTo(value);
            assertThat(scalar.text().isExact() || value.isEmpty()).isTrue();
            Source source = Source.of(variant);
            assertThat(source.cut(scalar.span())).isEqualTo(written);
            source.assertPlaces(scalar.text());
        }
    }

    private static ScalarNode scalarOfK(Node root) {
        ScalarNode[] found = new ScalarNode[1];
        Walk.scalars(root, (path, scalar) -> {
            if (path.lastKey().orElse("").equals("k")) {
                found[0] = scalar;
            }
        });
        return found[0];
    }

    @Test
    void anEmptyTextHasNoDocument() {
        assertThat(Reading.of("")).isEqualTo(new Reading(List.of(), List.of()));
        assertThat(Reading.of("\n\n---\n---\n...\n")).isEqualTo(new Reading(List.of(), List.of()));
    }

    @Test
    void aBrokenDocumentCostsOnlyItself() {
        Reading reading = Reading.of("a: 1\n---\nb: [\n---\nc: 3\n");
        assertThat(reading.documents()).hasSize(2);
        assertThat(reading.problem().kind()).isEqualTo(Problem.Kind.UNPARSEABLE);
        assertThat(reading.problem().at()).contains(new Position(4, 1));
    }
}
