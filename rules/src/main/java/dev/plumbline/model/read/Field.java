// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.model.read;

import dev.plumbline.manifest.FieldPath;
import dev.plumbline.manifest.Items;
import dev.plumbline.manifest.Location;
import dev.plumbline.manifest.MappingNode;
import dev.plumbline.manifest.Node;
import dev.plumbline.manifest.ScalarNode;
import dev.plumbline.manifest.SequenceNode;
import dev.plumbline.model.Located;
import dev.plumbline.model.Resource;
import dev.plumbline.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A field of an object, set or not, that knows its place; missing and ill-typed parents make missing fields. */
final class Field {
    private static final String EXPRESSION = "a template expression decides it";

    private final Resource resource;
    private final FieldPath path;
    private final @Nullable Node node;

    private Field(Resource resource, FieldPath path, @Nullable Node node) {
        this.resource = resource;
        this.path = path;
        this.node = node;
    }

    static Field root(Resource resource) {
        return new Field(resource, FieldPath.root(), resource.root());
    }

    Field get(String... keys) {
        Field field = this;
        for (String key : keys) {
            field = field.child(key);
        }
        return field;
    }

    private Field child(String key) {
        @Nullable
        Node below = node instanceof MappingNode mapping ? mapping.get(key).orElse(null) : null;
        return new Field(resource, path.key(key), below);
    }

    /** Set to something other than null. */
    boolean isSet() {
        return node != null && !(node instanceof ScalarNode scalar && scalar.isNull());
    }

    boolean has(String key) {
        return child(key).isSet();
    }

    Optional<Node> node() {
        return isSet() ? Optional.ofNullable(node) : Optional.empty();
    }

    FieldPath path() {
        return path;
    }

    /** The field's own place; where it is not set, that of the object's name. */
    Location at() {
        return node == null ? resource.at() : resource.at(node, path);
    }

    Value<String> string() {
        return scalar(Optional::of, "it is no text");
    }

    Value<Boolean> bool() {
        return scalar(
                text -> switch (text) {
                    case "true" -> Optional.of(true);
                    case "false" -> Optional.of(false);
                    default -> Optional.empty();
                },
                "it is neither true nor false");
    }

    Value<Long> number() {
        return scalar(Field::parse, "it is no number");
    }

    Value<Integer> integer() {
        return scalar(text -> parse(text).map(Math::toIntExact), "it is no number");
    }

    private static Optional<Long> parse(String text) {
        boolean digits = !text.isEmpty()
                && text.length() <= 9
                && text.chars().allMatch(character -> character >= '0' && character <= '9');
        return digits ? Optional.of(Long.parseLong(text)) : Optional.empty();
    }

    private <T> Value<T> scalar(Function<String, Optional<T>> read, String otherwise) {
        if (!isSet()) {
            return Value.absent();
        }
        Location at = at();
        if (!(node instanceof ScalarNode scalar)) {
            return Value.unknown("it is a list or a mapping where a single value belongs", at);
        }
        String text = SharedText.of(scalar.value());
        if (isExpression(text)) {
            return Value.unknown(EXPRESSION, at);
        }
        return read.apply(text).map(value -> Value.known(value, at)).orElseGet(() -> Value.unknown(otherwise, at));
    }

    private static boolean isExpression(String text) {
        int open = text.indexOf("{{");
        return open >= 0 && text.indexOf("}}", open) > open;
    }

    /** The text as it stands; empty when it is not set or no scalar. */
    String text() {
        return isSet() && node instanceof ScalarNode scalar ? SharedText.of(scalar.value()) : "";
    }

    boolean isTrue() {
        return bool().isKnown(Boolean::booleanValue);
    }

    /** The items of a list, each with its place. */
    List<Field> items() {
        if (!(node instanceof SequenceNode sequence)) {
            return List.of();
        }
        List<Field> items = new ArrayList<>();
        List<String> names = Items.stableNames(sequence.items());
        for (int index = 0; index < names.size(); index++) {
            items.add(new Field(
                    resource,
                    path.item(index, names.get(index)),
                    sequence.items().get(index)));
        }
        return items;
    }

    /** The items' texts; what is no scalar is left out. */
    List<Located<String>> strings() {
        return items().stream()
                .filter(item -> item.node instanceof ScalarNode)
                .map(item -> new Located<>(item.text(), item.at()))
                .toList();
    }

    /** The items' texts without places. */
    List<String> texts() {
        return strings().stream().map(Located::value).toList();
    }

    /** The scalars of a mapping by key. */
    Map<String, Located<String>> stringMap() {
        Map<String, Located<String>> map = new LinkedHashMap<>();
        for (Field field : children()) {
            if (field.node instanceof ScalarNode) {
                map.put(field.path.lastKey().orElseThrow(), new Located<>(field.text(), field.at()));
            }
        }
        return map;
    }

    /** The scalars of a mapping by key, without places. */
    Map<String, String> textMap() {
        Map<String, String> map = new LinkedHashMap<>();
        stringMap().forEach((key, value) -> map.put(key, value.value()));
        return map;
    }

    /** The values of a mapping, in the order of the file. */
    List<Field> children() {
        if (!(node instanceof MappingNode mapping)) {
            return List.of();
        }
        List<Field> children = new ArrayList<>();
        for (MappingNode.Entry entry : mapping.entries()) {
            children.add(new Field(resource, path.key(entry.key().value()), entry.value()));
        }
        return children;
    }
}
