// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.manifest;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/** Keys with their values, in the order of the file; a key may occur twice (the last one counts, as in Kubernetes). */
public final class MappingNode implements Node {
    /** One key with its value. */
    public record Entry(ScalarNode key, Node value) {
        public Entry {
            requireNonNull(key, "key");
            requireNonNull(value, "value");
        }
    }

    private final Entries entries;
    /** A {@link Span}, or the {@link Runs} in which the mapping is a stretch. */
    private final Object covers;

    private final int from;
    private final int to;

    public MappingNode(List<Entry> entries, Span span) {
        this.entries = new Entries(entries);
        this.covers = requireNonNull(span, "span");
        this.from = 0;
        this.to = 0;
    }

    MappingNode(Entries entries, PlacedText source, int from, int to) {
        this.entries = entries;
        this.covers = source.runs();
        this.from = source.from() + from;
        this.to = source.from() + to;
    }

    public List<Entry> entries() {
        return entries;
    }

    @Override
    public Span span() {
        return covers instanceof Span span ? span : ((Runs) covers).span(from, to);
    }

    /** The entry with this key; the last one when the key is repeated. */
    public Optional<Entry> entry(String key) {
        for (int index = entries.size() - 1; index >= 0; index--) {
            if (entries.key(index).text().contentEquals(key)) {
                return Optional.of(entries.get(index));
            }
        }
        return Optional.empty();
    }

    /** The node at the end of a way of keys. */
    public Optional<Node> get(String key, String... further) {
        Optional<Node> node = entry(key).map(Entry::value);
        for (String next : further) {
            node = node.flatMap(Node::asMapping).flatMap(mapping -> mapping.get(next));
        }
        return node;
    }

    /** The text of the scalar at the end of a way of keys; a YAML null or an empty plain scalar is no text. */
    public Optional<String> text(String key, String... further) {
        return get(key, further)
                .flatMap(Node::asScalar)
                .filter(scalar -> !scalar.isNull())
                .map(ScalarNode::value);
    }

    @Override
    public String toString() {
        return "[mapping of " + entries.size() + " keys at " + span() + "]";
    }
}
