// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.manifest;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/** Keys with their values, in the order of the file; a key may occur twice (the last one counts, as in Kubernetes). */
public record MappingNode(List<Entry> entries, Span span) implements Node {
    /** One key with its value. */
    public record Entry(ScalarNode key, Node value) {
        public Entry {
            requireNonNull(key, "key");
            requireNonNull(value, "value");
        }
    }

    public MappingNode {
        entries = List.copyOf(entries);
        requireNonNull(span, "span");
    }

    /** The entry with this key; the last one when the key is repeated. */
    public Optional<Entry> entry(String key) {
        for (int index = entries.size() - 1; index >= 0; index--) {
            if (entries.get(index).key().text().contentEquals(key)) {
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
}
