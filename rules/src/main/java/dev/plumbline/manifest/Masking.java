// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.manifest;

import java.util.ArrayList;
import java.util.List;

/** Blanks credentials out of a tree, so that it can be kept. */
public final class Masking {
    private Masking() {}

    /** The same tree with the text inside the spans masked; the tree itself when there are none. */
    public static MappingNode apply(MappingNode root, List<Span> masks) {
        return masks.isEmpty() ? root : mapping(root, masks);
    }

    private static Node node(Node node, List<Span> masks) {
        if (node instanceof ScalarNode scalar) {
            return scalar(scalar, masks);
        }
        return node instanceof MappingNode mapping ? mapping(mapping, masks) : sequence((SequenceNode) node, masks);
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

    /** Copies also what no mask meets: a slice would keep the whole document's text, credentials included. */
    private static ScalarNode scalar(ScalarNode scalar, List<Span> masks) {
        Span span = scalar.span();
        List<Span> inside = masks.stream().filter(mask -> touches(span, mask)).toList();
        PlacedText text =
                inside.isEmpty() ? scalar.text().copied() : scalar.text().masked(inside);
        return new ScalarNode(text, scalar.style(), span);
    }
}
