// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.manifest;

import static java.util.Objects.requireNonNull;

import java.util.List;

/** Items in the order of the file. */
public final class SequenceNode implements Node {
    private final List<Node> items;
    private final Object covers;
    private final int from;
    private final int to;

    public SequenceNode(List<? extends Node> items, Span span) {
        this.items = List.copyOf(items);
        this.covers = requireNonNull(span, "span");
        this.from = 0;
        this.to = 0;
    }

    SequenceNode(List<? extends Node> items, PlacedText source, int from, int to) {
        this.items = List.copyOf(items);
        this.covers = source.runs();
        this.from = source.from() + from;
        this.to = source.from() + to;
    }

    public List<Node> items() {
        return items;
    }

    @Override
    public Span span() {
        return covers instanceof Span span ? span : ((Runs) covers).span(from, to);
    }

    @Override
    public String toString() {
        return "[sequence of " + items.size() + " items at " + span() + "]";
    }
}
