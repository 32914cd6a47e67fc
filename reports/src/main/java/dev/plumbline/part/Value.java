// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.part;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A value of a part, which nobody vouches for; each question says what must be there. */
final class Value {
    private final JsonNode node;
    private final String name;

    private Value(JsonNode node, String name) {
        this.node = node;
        this.name = name;
    }

    static Value of(JsonNode node, String name) {
        return new Value(node, name);
    }

    boolean has(String field) {
        return node.has(field);
    }

    /** The value of a field that must be there. */
    Value get(String field) {
        return optional(field).orElseThrow(() -> new MalformedPart(name + " has no field " + field));
    }

    Optional<Value> optional(String field) {
        return node.has(field) ? Optional.of(new Value(node.get(field), field)) : Optional.empty();
    }

    String text(String field) {
        return get(field).text();
    }

    /** The text of a field that is left out when it is empty. */
    String textOrNone(String field) {
        return optional(field).map(Value::text).orElse("");
    }

    boolean isText() {
        return node.isTextual();
    }

    boolean isList() {
        return node.isArray();
    }

    String text() {
        if (!node.isTextual()) {
            throw new MalformedPart(name + " is no text");
        }
        return node.textValue();
    }

    boolean flag(String field) {
        return optional(field).map(value -> value.node.asBoolean()).orElse(false);
    }

    int number(String field) {
        return get(field).number();
    }

    int number() {
        if (!node.isInt()) {
            throw new MalformedPart(name + " is no whole number");
        }
        return node.intValue();
    }

    /** One of the words of an enum. */
    <E extends Enum<E>> E word(String field, E[] values) {
        return get(field).asWord(values);
    }

    <E extends Enum<E>> E asWord(E[] values) {
        String word = text();
        for (E value : values) {
            if (word(value).equals(word)) {
                return value;
            }
        }
        throw new MalformedPart(name + " is none of its words");
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** The items of a list that is left out when it is empty. */
    List<Value> items(String field) {
        return optional(field).map(Value::items).orElse(List.of());
    }

    List<Value> items() {
        if (!node.isArray()) {
            throw new MalformedPart(name + " is no list");
        }
        List<Value> items = new ArrayList<>(node.size());
        node.forEach(item -> items.add(new Value(item, "an item of " + name)));
        return items;
    }

    List<String> texts(String field) {
        return items(field).stream().map(Value::text).toList();
    }

    int[] numbers(String field) {
        return get(field).numbers();
    }

    int[] numbers() {
        if (!node.isArray()) {
            throw new MalformedPart(name + " is no list of numbers");
        }
        int[] numbers = new int[node.size()];
        for (int at = 0; at < numbers.length; at++) {
            if (!node.get(at).isInt()) {
                throw new MalformedPart(name + " is no list of numbers");
            }
            numbers[at] = node.get(at).intValue();
        }
        return numbers;
    }
}
