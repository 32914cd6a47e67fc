// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class YamlStructureTest {
    private static MappingNode root(String text) {
        return Reading.document(text).root().asMapping().orElseThrow();
    }

    @Test
    void anAliasIsTheNodeThatItNames() {
        MappingNode root = root("a: &x {k: v}\nb: *x\nc: [*x]\n");
        assertThat(root.get("b")).isEqualTo(root.get("a"));
        assertThat(root.span()).isEqualTo(Span.of(1, 1, 3, 8));
    }

    @Test
    void aLaterAnchorOfTheSameNameReplacesTheEarlier() {
        assertThat(root("a: &x 1\nb: &x 2\nc: *x\n").text("c")).contains("2");
    }

    @Test
    void mergedEntriesGiveWayToTheMappingsOwn() {
        MappingNode root = root("a: &a {x: 1, y: 1}\nb: &b {y: 2, z: 2}\nc:\n  y: 3\n  <<: [*a, *b]\nd: {<<: *b}\n");
        MappingNode merged = root.get("c").flatMap(Node::asMapping).orElseThrow();
        assertThat(merged.text("x")).contains("1");
        assertThat(merged.text("y")).contains("3");
        assertThat(merged.text("z")).contains("2");
        assertThat(merged.entries()).hasSize(3);
        assertThat(root.text("d", "y")).contains("2");
    }

    @Test
    void aMergeKeyInQuotesOrOfAScalarIsAKey() {
        assertThat(root("'<<': {a: 1}\n").get("<<", "a")).isPresent();
        assertThat(root("<<: a\n").text("<<")).contains("a");
    }

    @Test
    void aRepeatedKeyIsNoticedWhereItStands() {
        Reading reading = Reading.of("a: 1\nb:\n  - {c: 1, c: 2}\na: 3\n");
        assertThat(reading.problems())
                .extracting(problem -> problem.kind() + " " + problem.at().orElseThrow())
                .containsExactly("DUPLICATE_KEY 3:12", "DUPLICATE_KEY 4:1");
        assertThat(reading.document().root().asMapping().orElseThrow().text("a"))
                .contains("3");
    }

    @Test
    void keysOfALargeMappingAreComparedToo() {
        StringBuilder text = new StringBuilder();
        for (int key = 0; key < 100; key++) {
            text.append("k").append(key).append(": 1\n");
        }
        assertThat(Reading.of(text + "k7: 2\n").problem().at()).contains(new Position(101, 1));
    }

    @Test
    void collectionsCoverTheirEntries() {
        MappingNode root = root("a:\n  b: 1\n  c: [ 2 ]\n\n# note\nd:\n- e\n-\n  f: g\nh: { i: j }\nk:\n");
        assertThat(span(root, "a")).isEqualTo("2:3-3:11");
        assertThat(span(root, "a", "c")).isEqualTo("3:6-3:11");
        assertThat(span(root, "d")).isEqualTo("7:1-9:7");
        assertThat(span(root, "h")).isEqualTo("10:4-10:12");
        assertThat(span(root, "k")).isEqualTo("11:3-11:3");
    }

    private static String span(MappingNode root, String key, String... further) {
        return root.get(key, further).orElseThrow().span().toString();
    }

    @Test
    void aKeyMayBeOfAnyStyle() {
        MappingNode root = root("? |\n  a\n: 1\n'b': 2\n\"c\\u0041\": 3\n? [d, e]\n: 4\ng: &f h\n*f : 6\n");
        assertThat(root.entries())
                .extracting(entry -> entry.key().value())
                .containsExactly("a\n", "b", "cA", "[d, e]", "g", "h");
    }

    @Test
    void aMarkerInsideABlockEndsNoDocument() {
        MappingNode root = root("a: |\n  x\n  ---\n  y\nb: '\n  --- '\n");
        assertThat(root.text("a")).contains("x\n---\ny\n");
        assertThat(Reading.of("a: |\n x\n---\nb: 1\n").documents()).hasSize(2);
    }

    @Test
    void markersMayCarryContent() {
        Reading reading = Reading.of("%YAML 1.2\n--- # note\n--- a\n--- |\n b\n...\n--- {c: 1}\n...\n...\n---\t\n- d");
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.documents())
                .extracting(document -> document.root().span().start().toString())
                .containsExactly("3:1", "3:5", "4:5", "7:5", "11:1");
    }

    @Test
    void aDocumentInsideAValuePointsIntoTheOuterFile() {
        String outer =
                "data:\n  x.yaml: |\n    a: 1\n    b: \"q\\tr\"\n    ---\n    c: >-\n      d\n      e\n  y.json: '{\"a\": \"it''s\"}'\n";
        MappingNode root = root(outer);
        Source source = Source.of(outer);
        Reading inner = Reading.of(scalar(root, "data", "x.yaml").text());
        assertThat(inner.documents()).hasSize(2);
        ScalarNode b = scalar(inner.documents().get(0).root().asMapping().orElseThrow(), "b");
        assertThat(b.value()).isEqualTo("q\tr");
        assertThat(source.cut(b.span())).isEqualTo("\"q\\tr\"");
        ScalarNode c = scalar(inner.documents().get(1).root().asMapping().orElseThrow(), "c");
        assertThat(c.value()).isEqualTo("d e");
        assertThat(c.text().span()).isEqualTo(Span.of(7, 7, 8, 8));
        Node json = Reading.of(scalar(root, "data", "y.json").text()).document().root();
        ScalarNode a = scalar(json.asMapping().orElseThrow(), "a");
        assertThat(a.value()).isEqualTo("it's");
        assertThat(source.cut(a.text().span())).isEqualTo("it''s");
    }

    private static ScalarNode scalar(MappingNode root, String key, String... further) {
        return root.get(key, further).flatMap(Node::asScalar).orElseThrow();
    }

    @Test
    void textWithoutPlacesIsReadAndPointsToItsSpan() {
        Span span = Span.of(3, 5, 3, 50);
        MappingNode root = Reading.of(PlacedText.within(span, "a: \"b\\tc\"\nd: e\n"))
                .document()
                .root()
                .asMapping()
                .orElseThrow();
        assertThat(root.text("a")).contains("b\tc");
        assertThat(root.span()).isEqualTo(span);
        assertThat(scalar(root, "d").text().isExact()).isFalse();
        assertThat(root.text("x")).isEqualTo(Optional.empty());
    }
}
