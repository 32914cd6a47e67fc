// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.intake;

import dev.plumbline.manifest.Document;
import dev.plumbline.manifest.MappingNode;
import dev.plumbline.manifest.Node;
import dev.plumbline.manifest.Problem;
import dev.plumbline.manifest.SequenceNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A list that kubectl wrote and that was cut off: its kind stands behind its items, so what has items and no kind lost its end. */
final class CutList {
    private CutList() {}

    /** The list as far as its objects are whole; empty for a document that is no such list. */
    static Optional<Document> mended(Document document) {
        Optional<MappingNode> root = document.root().asMapping();
        boolean cut = root.isPresent()
                && root.get().text("kind").isEmpty()
                && root.get().text("apiVersion").isPresent()
                && items(root.get()).stream()
                        .findFirst()
                        .flatMap(Node::asMapping)
                        .filter(item -> item.text("metadata", "uid").isPresent())
                        .isPresent();
        return cut ? Optional.of(withoutLast(document, root.get())) : Optional.empty();
    }

    /** The last object is perhaps cut too, so it is none. */
    private static Document withoutLast(Document document, MappingNode root) {
        List<Node> items = items(root);
        List<MappingNode.Entry> entries = new ArrayList<>();
        entries.add(TypedItems.entry("kind", "List", root.span()));
        for (MappingNode.Entry entry : root.entries()) {
            if (entry.value() instanceof SequenceNode sequence
                    && entry.key().value().equals("items")) {
                entries.add(new MappingNode.Entry(
                        entry.key(), new SequenceNode(items.subList(0, items.size() - 1), sequence.span())));
            } else {
                entries.add(entry);
            }
        }
        return new Document(document.origin(), new MappingNode(entries, root.span()), document.comments());
    }

    static Problem problem(Document document) {
        return new Problem(
                Problem.Kind.UNPARSEABLE,
                document.origin(),
                Optional.of(document.root().span().end()),
                "the list ends before its kind and looks cut off; its last object was left out, fetch it again");
    }

    private static List<Node> items(MappingNode root) {
        return root.get("items")
                .flatMap(Node::asSequence)
                .map(SequenceNode::items)
                .orElse(List.of());
    }
}
