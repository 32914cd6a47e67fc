// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.manifest;

import static java.util.Objects.requireNonNull;

import java.util.List;

/** Items in the order of the file. */
public record SequenceNode(List<Node> items, Span span) implements Node {
    public SequenceNode {
        items = List.copyOf(items);
        requireNonNull(span, "span");
    }
}
