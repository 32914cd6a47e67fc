// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.manifest.embedded;

import dev.plumbline.manifest.FieldPath;
import dev.plumbline.manifest.MappingNode;
import dev.plumbline.manifest.Node;
import dev.plumbline.manifest.PlacedText;
import dev.plumbline.manifest.ScalarNode;
import dev.plumbline.manifest.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** An element while it is read. */
final class XmlElement {
    private static final Set<String> NAMING = Set.of("name", "key", "property", "param-name", "Name", "Key");
    private static final Set<String> VALUING = Set.of("value", "val", "content", "param-value", "string", "Value");

    private final PlacedText name;
    private final FieldPath path;
    private final List<MappingNode.Entry> attributes = new ArrayList<>();
    private final List<MappingNode.Entry> children = new ArrayList<>();
    private final PlacedText.Builder content = PlacedText.builder();

    XmlElement(PlacedText name, FieldPath path) {
        this.name = name;
        this.path = path;
    }

    PlacedText name() {
        return name;
    }

    FieldPath path() {
        return path;
    }

    boolean isNamed(PlacedText other) {
        return name.contentEquals(other);
    }

    void addText(PlacedText text) {
        content.add(text);
    }

    void addAttribute(PlacedText key, PlacedText value) {
        attributes.add(new MappingNode.Entry(Settings.plain(key), Settings.quoted(value, '"', value.span())));
    }

    MappingNode children(Span span) {
        return new MappingNode(children, span);
    }

    /** Becomes a key of its parent: its own name, or the name that it gives to a value. */
    void addTo(XmlElement parent, Span before) {
        PlacedText text = content.build(name.span().end()).strip();
        Optional<ScalarNode> named = scalar(NAMING, attributes);
        Optional<ScalarNode> value = scalar(VALUING, attributes);
        if (named.isPresent() && (value.isPresent() || (children.isEmpty() && !text.isEmpty()))) {
            parent.add(named.get(), value.orElseGet(() -> Settings.plain(text)));
            return;
        }
        Optional<ScalarNode> namedInside = scalar(NAMING, children);
        Optional<ScalarNode> valueInside = scalar(VALUING, children);
        if (namedInside.isPresent() && valueInside.isPresent()) {
            parent.add(namedInside.get(), valueInside.get());
            return;
        }
        boolean leaf = children.isEmpty();
        if (!text.isEmpty() || (leaf && attributes.isEmpty())) {
            parent.add(Settings.plain(name), Settings.plain(text));
        }
        List<MappingNode.Entry> inner = new ArrayList<>(attributes);
        inner.addAll(children);
        if (!inner.isEmpty()) {
            parent.add(Settings.plain(name), new MappingNode(inner, before));
        }
    }

    private void add(ScalarNode key, Node value) {
        children.add(new MappingNode.Entry(key, value));
    }

    private static Optional<ScalarNode> scalar(Set<String> names, List<MappingNode.Entry> entries) {
        return entries.stream()
                .filter(entry -> names.contains(entry.key().value()))
                .findFirst()
                .flatMap(entry -> entry.value().asScalar());
    }
}
