// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.manifest.embedded;

import static java.util.Objects.requireNonNull;

import dev.plumbline.manifest.PlacedText;
import dev.plumbline.manifest.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Attributes and blocks in the order of the file, repeated ones included.
 *
 * <p>HCL 1 takes an object, a list of one object and a block for the same, and a block's labels for keys of nested objects;
 * {@link #bodies} and {@link #blocks} therefore answer the same for {@code a "b" { … }}, {@code a = { b = { … } }} and
 * {@code "a": [{ "b": { … } }]}.
 */
public record HclBody(List<HclEntry> entries, Span span) {
    private static final Set<String> TRUE = Set.of("1", "t", "T", "TRUE", "true", "True");
    private static final Set<String> FALSE = Set.of("0", "f", "F", "FALSE", "false", "False");

    public HclBody {
        entries = List.copyOf(entries);
        requireNonNull(span, "span");
    }

    /** The attribute of this name; the last one when it is repeated. */
    public Optional<HclAttribute> attribute(String name) {
        List<HclAttribute> all = attributes(name);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    /** All attributes of this name. */
    public List<HclAttribute> attributes(String name) {
        List<HclAttribute> found = new ArrayList<>();
        for (HclEntry entry : entries) {
            if (entry instanceof HclAttribute attribute && attribute.isNamed(name)) {
                found.add(attribute);
            }
        }
        return found;
    }

    public Optional<HclValue> value(String name) {
        return attribute(name).map(HclAttribute::value);
    }

    /** A string, number or boolean as text, as programs accept a port in quotes; {@code ${…}} stands in it as written. */
    public Optional<PlacedText> text(String name) {
        return value(name).flatMap(HclValue::scalar);
    }

    /** A boolean, or a string that Go's {@code ParseBool} accepts. */
    public Optional<Boolean> flag(String name) {
        return text(name)
                .map(PlacedText::value)
                .filter(word -> TRUE.contains(word) || FALSE.contains(word))
                .map(TRUE::contains);
    }

    /** A whole number, or a string of digits. */
    public Optional<Long> number(String name) {
        Optional<HclValue> value = value(name);
        if (value.isPresent() && value.get() instanceof HclValue.Number number) {
            return number.asLong();
        }
        return value.flatMap(HclValue::scalar).flatMap(text -> new HclValue.Number(text, true).asLong());
    }

    /** The strings of a list; one string counts as a list of one, other items are left out. */
    public List<PlacedText> texts(String name) {
        Optional<HclValue> value = value(name);
        if (value.isPresent() && value.get() instanceof HclValue.Items items) {
            return items.values().stream()
                    .flatMap(item -> item.scalar().stream())
                    .toList();
        }
        return value.flatMap(HclValue::scalar).stream().toList();
    }

    /** The first block or object of this name. */
    public Optional<HclBody> body(String name) {
        List<HclBody> bodies = bodies(name);
        return bodies.isEmpty() ? Optional.empty() : Optional.of(bodies.get(0));
    }

    /** Every block without labels and every object of this name, those in lists included. */
    public List<HclBody> bodies(String name) {
        return blocks(name, 0).stream().map(HclBlock::body).toList();
    }

    /** Every block of this type with so many labels, whether they are written as labels or as keys of objects. */
    public List<HclBlock> blocks(String type, int labels) {
        return HclBlocks.of(this, type, labels);
    }

    public boolean isEmpty() {
        return entries.isEmpty();
    }
}
