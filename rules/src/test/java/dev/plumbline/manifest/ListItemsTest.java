// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ListItemsTest {
    @Test
    void eachItemHasItsOwnCommentsWithPathsOfItsOwn() {
        List<Document> items = ListItems.of(Reading.document("""
                        kind: List # a
                        items: # b
                        # c
                        - x: # d
                            y: {} # e
                          # f
                        # g
                        - # h
                          z: 1
                        # i
                        """), "items");
        assertThat(items).hasSize(2);
        assertThat(comments(items.get(0))).containsExactly(" a | ", " b | ", " c | ", " d | x", " e | x.y", " f | ");
        assertThat(comments(items.get(1))).containsExactly(" g | ", " h | ", " i | ");
        assertThat(items.get(1).root().asMapping().flatMap(root -> root.text("z")))
                .contains("1");
    }

    private static List<String> comments(Document document) {
        return document.comments().stream()
                .map(comment -> comment.text().value() + " | " + comment.within())
                .toList();
    }

    @Test
    void whatHoldsNoListHasNoItems() {
        assertThat(ListItems.of(Reading.document("items: a # b\n"), "items")).isEmpty();
    }
}
