// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.manifest;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * Finds the innermost node around each comment of a document.
 *
 * <p>A comment behind a value belongs to that value. One on a line of its own belongs where a key at its column would: under
 * the last key before it that is indented less.
 */
final class Comments {
    private static final int FEW = 8;

    private final Map<SequenceNode, List<String>> names = new IdentityHashMap<>();
    private final Map<Node, Integer> reached = new IdentityHashMap<>();

    private Comments() {}

    static Document document(Origin origin, Node root, List<Gaps.Found> found) {
        Comments finder = new Comments();
        List<Comment> comments = new ArrayList<>(found.size());
        for (Gaps.Found comment : found) {
            comments.add(new Comment(comment.text(), finder.around(comment, root)));
        }
        return new Document(origin, root, comments);
    }

    private FieldPath around(Gaps.Found comment, Node root) {
        Position place = comment.text().position(0);
        FieldPath path = FieldPath.root();
        Node node = root;
        while (true) {
            if (node instanceof MappingNode mapping) {
                int index = lastBefore(
                        place,
                        mapping,
                        at -> mapping.entries().get(at).key().span(),
                        mapping.entries().size());
                if (index < 0 || !holds(mapping.entries().get(index), place) || isBehind(place, mapping)) {
                    return path;
                }
                MappingNode.Entry entry = mapping.entries().get(index);
                path = path.key(entry.key().value(), ordinal(mapping.entries(), index));
                node = entry.value();
            } else if (node instanceof SequenceNode sequence) {
                int index = lastBefore(
                        place,
                        sequence,
                        at -> sequence.items().get(at).span(),
                        sequence.items().size());
                if (opensNext(comment, place, sequence, index)) {
                    return item(path, sequence, index + 1);
                }
                if (index < 0 || !holds(sequence.items().get(index), place) || isBehind(place, sequence)) {
                    return path;
                }
                path = item(path, sequence, index);
                node = sequence.items().get(index);
            } else {
                return path;
            }
        }
    }

    private FieldPath item(FieldPath path, SequenceNode sequence, int index) {
        List<String> stable = names.computeIfAbsent(sequence, key -> Items.stableNames(key.items()));
        return path.item(index, stable.get(index));
    }

    private static boolean opensNext(Gaps.Found comment, Position place, SequenceNode sequence, int index) {
        List<Node> items = sequence.items();
        return comment.opensItem()
                && index + 1 < items.size()
                && (index < 0 || items.get(index).span().end().compareTo(place) < 0);
    }

    /** Whether a place is behind the closing bracket of a collection: what is in a collection without one ends with it. */
    private static boolean isBehind(Position place, Node collection) {
        Position end = collection.span().end();
        if (place.compareTo(end) < 0) {
            return false;
        }
        Position last = collection instanceof MappingNode mapping
                ? mapping.entries()
                        .get(mapping.entries().size() - 1)
                        .value()
                        .span()
                        .end()
                : ((SequenceNode) collection)
                        .items()
                        .get(((SequenceNode) collection).items().size() - 1)
                        .span()
                        .end();
        return last.compareTo(end) < 0 && collection.span().start().compareTo(last) < 0;
    }

    private static boolean holds(MappingNode.Entry entry, Position comment) {
        Position key = entry.key().span().start();
        return isAt(entry.value(), key, comment) || column(comment) > key.column();
    }

    private static boolean holds(Node item, Position comment) {
        Position start = item.span().start();
        return isAt(item, start, comment) || column(comment) >= start.column();
    }

    /** Whether a comment is in a node, or behind it or its key on the same line. */
    private static boolean isAt(Node node, Position start, Position comment) {
        Position end = node.span().end();
        return comment.compareTo(end) < 0 || comment.line() == end.line() || comment.line() == start.line();
    }

    /** The column of the comment's number sign, which its text follows. */
    private static int column(Position comment) {
        return comment.column() - 1;
    }

    /**
     * The last entry or item that begins before a place, or -1. Merged entries and aliases stand elsewhere and do not count.
     * Comments come in the order of the file, so the search goes on where the last one ended.
     */
    private int lastBefore(Position place, Node collection, IntFunction<Span> starts, int size) {
        Span whole = collection.span();
        int last = reached.getOrDefault(collection, -1);
        for (int index = last + 1; index < size; index++) {
            Span child = starts.apply(index);
            if (!whole.contains(child)) {
                continue;
            }
            if (child.start().compareTo(place) >= 0) {
                break;
            }
            last = index;
        }
        if (size > FEW) {
            reached.put(collection, last);
        }
        return last;
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
