// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.vault;

import dev.plumbline.manifest.FieldPath;
import dev.plumbline.manifest.Location;
import dev.plumbline.manifest.MappingNode;
import dev.plumbline.manifest.Node;
import dev.plumbline.manifest.ScalarNode;
import dev.plumbline.manifest.SequenceNode;
import dev.plumbline.model.CustomResource;
import dev.plumbline.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A field of an object that is kept as its tree, set or not; a missing one stands where its nearest set parent stands. */
public final class TreeField {
    private final CustomResource resource;
    private final FieldPath path;
    private final @Nullable Node node;
    private final Location at;

    private TreeField(CustomResource resource, FieldPath path, @Nullable Node node, Location at) {
        this.resource = resource;
        this.path = path;
        this.node = node;
        this.at = at;
    }

    public static TreeField of(CustomResource resource) {
        return new TreeField(resource, FieldPath.root(), resource.root(), resource.at());
    }

    /** The field at the end of a way of keys. */
    public static TreeField of(CustomResource resource, String... keys) {
        return of(resource).get(keys);
    }

    public TreeField get(String... keys) {
        TreeField field = this;
        for (String key : keys) {
            field = field.child(key);
        }
        return field;
    }

    private TreeField child(String key) {
        FieldPath below = path.key(key);
        Optional<MappingNode.Entry> entry = node instanceof MappingNode mapping ? mapping.entry(key) : Optional.empty();
        return entry.map(found -> new TreeField(resource, below, found.value(), place(found, below)))
                .orElseGet(() -> new TreeField(resource, below, null, at));
    }

    /** A mapping or list stands where its key stands, so that a finding about it is one line. */
    private Location place(MappingNode.Entry entry, FieldPath below) {
        return resource.at(entry.value() instanceof ScalarNode ? entry.value() : entry.key(), below);
    }

    /** Set to something other than null. */
    public boolean isSet() {
        return node != null && !(node instanceof ScalarNode scalar && scalar.isNull());
    }

    public boolean has(String key) {
        return child(key).isSet();
    }

    public Location at() {
        return at;
    }

    public Optional<Node> node() {
        return isSet() ? Optional.ofNullable(node) : Optional.empty();
    }

    public FieldPath path() {
        return path;
    }

    /** The key that the field stands under, empty for the object itself. */
    public String key() {
        return path.lastKey().orElse("");
    }

    public Value<String> text() {
        return scalar(Optional::of);
    }

    /** The text when it is known, else the empty text. */
    public String word() {
        return text().asKnown().orElse("");
    }

    public Value<Boolean> flag() {
        return scalar(text -> switch (text) {
            case "true", "True", "TRUE", "1" -> Optional.of(true);
            case "false", "False", "FALSE", "0" -> Optional.of(false);
            default -> Optional.empty();
        });
    }

    public boolean isTrue() {
        return flag().isKnown(Boolean::booleanValue);
    }

    public boolean isFalse() {
        return flag().isKnown(value -> !value);
    }

    private <T> Value<T> scalar(Function<String, Optional<T>> read) {
        if (!isSet()) {
            return Value.absent();
        }
        if (!(node instanceof ScalarNode scalar)) {
            return Value.unknown("it is a list or a mapping where a single value belongs", at);
        }
        String text = scalar.value();
        if (text.contains("{{") && text.contains("}}")) {
            return Value.unknown("a template expression decides it", at);
        }
        return read.apply(text)
                .map(value -> Value.known(value, at))
                .orElseGet(() -> Value.unknown("it does not convert", at));
    }

    /** The items of a list; none for anything else. */
    public List<TreeField> items() {
        List<TreeField> items = new ArrayList<>();
        if (node instanceof SequenceNode sequence) {
            for (int index = 0; index < sequence.items().size(); index++) {
                Node item = sequence.items().get(index);
                FieldPath below = path.item(index, Integer.toString(index));
                items.add(new TreeField(resource, below, item, itemPlace(item, below)));
            }
        }
        return items;
    }

    private Location itemPlace(Node item, FieldPath below) {
        boolean mapping = item instanceof MappingNode found && !found.entries().isEmpty();
        return resource.at(mapping ? ((MappingNode) item).entries().get(0).key() : item, below);
    }

    /** The values of a mapping in the order of the file; none for anything else. */
    public List<TreeField> children() {
        List<TreeField> children = new ArrayList<>();
        if (node instanceof MappingNode mapping) {
            for (MappingNode.Entry entry : mapping.entries()) {
                FieldPath below = path.key(entry.key().value());
                children.add(new TreeField(resource, below, entry.value(), place(entry, below)));
            }
        }
        return children;
    }
}
