// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WalkTest {
    @Test
    void everyValueIsVisitedInTheOrderOfTheDocument() {
        List<String> visited = new ArrayList<>();
        Node root = Reading.document("a: 1\nb: [x, {c: 2, d: {}}, []]\n\"e.f\": [{name: n, v: 3}]\ng:\n")
                .root();
        Walk.scalars(root, (path, scalar) -> visited.add(path + " " + path.stable() + " " + scalar.value()));
        assertThat(visited)
                .containsExactly(
                        "a a 1",
                        "b[0] b[#0] x",
                        "b[1].c b[#1].c 2",
                        "[\"e.f\"][0].name [\"e.f\"][n].name n",
                        "[\"e.f\"][0].v [\"e.f\"][n].v 3",
                        "g g ");
    }

    @Test
    void aRepeatedKeyHasAnOrdinal() {
        List<String> visited = new ArrayList<>();
        Node root = Reading.of("a: 1\na: 2\n").document().root();
        Walk.scalars(root, (path, scalar) -> visited.add(path.stable()));
        assertThat(visited).containsExactly("a", "[\"a#1\"]");
    }

    @Test
    void depthDoesNotCostStack() {
        Node node = Reading.document("x").root();
        for (int level = 0; level < 100_000; level++) {
            node = new SequenceNode(List.of(node), node.span());
        }
        int[] count = new int[1];
        Walk.scalars(node, (path, scalar) -> count[0]++);
        assertThat(count[0]).isEqualTo(1);
    }
}
