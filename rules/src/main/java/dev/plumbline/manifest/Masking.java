// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.manifest;

import java.util.ArrayList;
import java.util.List;

/** Blanks credentials out of a tree, so that it can be kept. */
public final class Masking {
    private Masking() {}

    /** The same tree with the text inside the spans masked; the tree itself when no span meets it. */
    public static MappingNode apply(MappingNode root, List<Span> masks) {
        return masks.isEmpty() ? root : mapping(root, masks);
    }

    private static Node node(Node node, List<Span> masks) {
        List<Span> inside =
                masks.stream().filter(mask -> touches(node.span(), mask)).toList();
        if (inside.isEmpty()) {
            return node;
        }
        if (node instanceof ScalarNode scalar) {
            return scalar(scalar, inside);
        }
        return node instanceof MappingNode mapping ? mapping(mapping, inside) : sequence((SequenceNode) node, inside);
    }

    private static boolean touches(Span span, Span mask) {
        return mask.start().compareTo(span.end()) < 0 && span.start().compareTo(mask.end()) < 0;
    }

    private static MappingNode mapping(MappingNode mapping, List<Span> masks) {
        List<MappingNode.Entry> entries = new ArrayList<>();
        for (MappingNode.Entry entry : mapping.entries()) {
            entries.add(new MappingNode.Entry(scalar(entry.key(), masks), node(entry.value(), masks)));
        }
        return new MappingNode(entries, mapping.span());
    }

    private static SequenceNode sequence(SequenceNode sequence, List<Span> masks) {
        return new SequenceNode(
                sequence.items().stream().map(item -> node(item, masks)).toList(), sequence.span());
    }

    private static ScalarNode scalar(ScalarNode scalar, List<Span> masks) {
        boolean touched = masks.stream().anyMatch(mask -> touches(scalar.span(), mask));
        return touched ? new ScalarNode(scalar.text().masked(masks), scalar.style(), scalar.span()) : scalar;
    }
}
