// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.manifest;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the innermost node around each comment of a document.
 *
 * <p>A comment behind a value belongs to that value. One on a line of its own belongs where a key at its column would: under
 * the last key before it that is indented less.
 */
final class Comments {
    private final Map<SequenceNode, List<String>> names = new IdentityHashMap<>();

    private Comments() {}

    static Document document(Origin origin, Node root, List<PlacedText> texts) {
        Comments finder = new Comments();
        List<Comment> comments = new ArrayList<>(texts.size());
        for (PlacedText text : texts) {
            comments.add(new Comment(text, finder.around(text.position(0), root)));
        }
        return new Document(origin, root, comments);
    }

    private FieldPath around(Position comment, Node root) {
        FieldPath path = FieldPath.root();
        Node node = root;
        while (true) {
            if (node instanceof MappingNode mapping) {
                int index = lastBefore(comment, mapping);
                if (index < 0 || !holds(mapping.entries().get(index), comment)) {
                    return path;
                }
                path = path.key(mapping.entries().get(index).key().value(), ordinal(mapping.entries(), index));
                node = mapping.entries().get(index).value();
            } else if (node instanceof SequenceNode sequence) {
                int index = lastBefore(comment, sequence);
                if (index < 0
                        || !holds(
                                sequence.items().get(index),
                                sequence.items().get(index).span(),
                                comment)) {
                    return path;
                }
                path = path.item(
                        index,
                        names.computeIfAbsent(sequence, key -> Items.stableNames(key.items()))
                                .get(index));
                node = sequence.items().get(index);
            } else {
                return path;
            }
        }
    }

    private static boolean holds(MappingNode.Entry entry, Position comment) {
        return holds(entry.value(), entry.key().span(), comment);
    }

    /** Whether a comment after the begin of a node is in it, or would be, by its column. */
    private static boolean holds(Node node, Span start, Position comment) {
        Position end = node.span().end();
        boolean inside = comment.compareTo(end) < 0;
        boolean behind =
                comment.line() == end.line() || comment.line() == start.start().line();
        // The comment's position is behind its number sign; an item's own keys stand at the item's column.
        int column = comment.column() - 1;
        boolean deeper = start == node.span()
                ? column >= start.start().column()
                : column > start.start().column();
        return inside || behind || deeper;
    }

    /** The last entry of a mapping whose key begins before a place; merged entries stand elsewhere and do not count. */
    private static int lastBefore(Position place, MappingNode mapping) {
        List<MappingNode.Entry> entries = mapping.entries();
        for (int index = entries.size() - 1; index >= 0; index--) {
            Span key = entries.get(index).key().span();
            if (key.start().compareTo(place) < 0 && mapping.span().contains(key)) {
                return index;
            }
        }
        return -1;
    }

    private static int lastBefore(Position place, SequenceNode sequence) {
        List<Node> items = sequence.items();
        for (int index = items.size() - 1; index >= 0; index--) {
            Span item = items.get(index).span();
            if (item.start().compareTo(place) < 0 && sequence.span().contains(item)) {
                return index;
            }
        }
        return -1;
    }

    private static int ordinal(List<MappingNode.Entry> entries, int index) {
        int ordinal = 0;
        for (int before = 0; before < index; before++) {
            if (entries.get(before)
                    .key()
                    .text()
                    .contentEquals(entries.get(index).key().text())) {
                ordinal++;
            }
        }
        return ordinal;
    }
}
