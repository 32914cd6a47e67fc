// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.manifest.Node;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ValuesTest {
    @Test
    void laterFilesReplaceSingleValuesAndWholeLists() {
        Values values = values("a: {b: one, c: two}\nlist: [x, y]\n");
        values.merge(List.of(), root("a: {b: three}\nlist: [z]\n"), "later.yaml");

        assertThat(values.leaves())
                .extracting(leaf -> leaf.path() + " " + leaf.scalar().value() + " " + leaf.file())
                .containsExactlyInAnyOrder(
                        "[a, b] three later.yaml", "[a, c] two values.yaml", "[list, 0] z later.yaml");
    }

    @Test
    void valuesOfASubchartStandUnderItsName() {
        Values values = new Values();
        values.merge(List.of("db"), root("auth: {password: own}"), "charts/db/values.yaml");
        values.merge(List.of(), root("db: {auth: {password: parents}}"), "values.yaml");

        assertThat(values.leaves())
                .singleElement()
                .satisfies(leaf -> assertThat(leaf.file()).isEqualTo("values.yaml"));
    }

    @Test
    void onlyTextCanBeReplacedByText() {
        assertThat(values("on: true\nport: 5432\nnone: null\nempty: \"\"\nname: web\nquoted: \"5432\"\n")
                        .leaves())
                .filteredOn(Values.Leaf::isText)
                .extracting(leaf -> leaf.path().get(0))
                .containsExactly("name", "quoted");
    }

    @Test
    void anOverrideSaysTheWholeListAndNothingElse() {
        Values values = values("a: x\nlist:\n- {name: one, port: 1}\n- {name: two}\n");
        Values.Leaf two = values.leaves().stream()
                .filter(leaf -> leaf.scalar().value().equals("two"))
                .findFirst()
                .orElseThrow();

        assertThat(values.overrides(Map.of(two, "mark")))
                .isEqualTo("{\"list\":[{\"name\":\"one\",\"port\":1},{\"name\":\"mark\"}]}");
    }

    private static Values values(String text) {
        Values values = new Values();
        values.merge(List.of(), root(text), "values.yaml");
        return values;
    }

    private static Node root(String text) {
        return YamlText.mapping(text).orElseThrow();
    }
}
