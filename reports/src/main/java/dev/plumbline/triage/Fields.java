// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.triage;

import dev.plumbline.manifest.MappingNode;
import dev.plumbline.manifest.Node;
import dev.plumbline.manifest.Origin;
import dev.plumbline.manifest.ScalarNode;
import dev.plumbline.manifest.SequenceNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads a mapping's fields and gathers what is wrong with them, with line and next step. */
public final class Fields {
    private final Origin origin;
    private final MappingNode mapping;
    private final List<String> errors;
    private final List<String> known = new ArrayList<>();

    public Fields(Origin origin, MappingNode mapping, List<String> errors) {
        this.origin = origin;
        this.mapping = mapping;
        this.errors = errors;
    }

    public Optional<String> text(String name) {
        known.add(name);
        Optional<Node> node = mapping.get(name);
        if (node.isPresent()
                && mapping.text(name).filter(text -> !text.isBlank()).isEmpty()) {
            error(node.get(), name + " needs a text");
        }
        return mapping.text(name).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** A text that must be there; empty after its error. */
    public String required(String name) {
        Optional<String> text = text(name);
        if (mapping.get(name).isEmpty()) {
            error(mapping, name + " is missing");
        }
        return text.orElse("");
    }

    public Optional<LocalDate> date(String name) {
        return text(name).flatMap(text -> {
            try {
                return Optional.of(LocalDate.parse(text));
            } catch (DateTimeParseException e) {
                error(mapping.get(name).orElse(mapping), name + " needs a date such as 2026-12-31");
                return Optional.empty();
            }
        });
    }

    /** One of the words of an enum. */
    public <E extends Enum<E>> Optional<E> word(String name, E[] values) {
        return text(name).flatMap(text -> {
            List<String> words = new ArrayList<>();
            for (E value : values) {
                String word = value.name().toLowerCase(Locale.ROOT);
                if (word.equals(text)) {
                    return Optional.of(value);
                }
                words.add(word);
            }
            error(
                    mapping.get(name).orElse(mapping),
                    name + " is one of " + String.join(", ", words) + Nearest.clause(text, words));
            return Optional.empty();
        });
    }

    /** A text that must be among the given ones. */
    public Optional<String> among(String name, String what, Collection<String> all) {
        Optional<String> text = text(name);
        text.filter(given -> !all.contains(given))
                .ifPresent(given -> error(
                        mapping.get(name).orElse(mapping),
                        "no " + what + " of that name" + Nearest.clause(given, all)));
        return text;
    }

    /** {@code true} or {@code false}. */
    public Optional<Boolean> flag(String name) {
        return among(name, "word for " + name, List.of("true", "false")).map(Boolean::valueOf);
    }

    /** A list of texts, or one text that stands for a list of one. */
    public List<String> texts(String name) {
        return nodes(name).stream().map(this::textOf).flatMap(Optional::stream).toList();
    }

    /** A list of texts that must be among the given ones. */
    public List<String> allAmong(String name, String what, Collection<String> all) {
        List<String> texts = new ArrayList<>();
        for (Node node : nodes(name)) {
            textOf(node).ifPresent(text -> {
                texts.add(text);
                if (!all.contains(text)) {
                    error(node, "no " + what + " of that name" + Nearest.clause(text, all));
                }
            });
        }
        return texts;
    }

    private Optional<String> textOf(Node node) {
        Optional<String> text = node.asScalar()
                .filter(scalar -> !scalar.isNull())
                .map(scalar -> scalar.value().strip())
                .filter(value -> !value.isEmpty());
        if (text.isEmpty()) {
            error(node, "a text is needed here");
        }
        return text;
    }

    private List<Node> nodes(String name) {
        known.add(name);
        return mapping.get(name)
                .map(node -> node.asSequence().map(SequenceNode::items).orElse(List.of(node)))
                .orElse(List.of());
    }

    /** The mapping under a name; none when nothing stands there. */
    public Optional<Fields> inner(String name) {
        known.add(name);
        Optional<Node> node = mapping.get(name)
                .filter(any -> any.asScalar().filter(ScalarNode::isNull).isEmpty());
        node.filter(any -> any.asMapping().isEmpty())
                .ifPresent(wrong -> error(wrong, name + " needs a mapping of fields"));
        return node.flatMap(Node::asMapping).map(inside -> new Fields(origin, inside, errors));
    }

    /** The items of a list of mappings, none when it is absent. */
    public List<Fields> items(String name) {
        known.add(name);
        Optional<Node> node = mapping.get(name);
        if (node.isEmpty()) {
            return List.of();
        }
        if (node.get().asSequence().isEmpty()) {
            error(node.get(), name + " needs a list");
            return List.of();
        }
        return items(origin, node.get().asSequence().get().items(), errors);
    }

    static List<Fields> items(Origin origin, List<Node> nodes, List<String> errors) {
        List<Fields> items = new ArrayList<>();
        for (Node node : nodes) {
            if (node.asMapping().isPresent()) {
                items.add(new Fields(origin, node.asMapping().get(), errors));
            } else {
                errors.add(place(origin, node) + ": a mapping is needed here");
            }
        }
        return items;
    }

    /** To be called when all fields were asked for: what is left is a mistake. */
    public void nothingElse() {
        for (MappingNode.Entry entry : mapping.entries()) {
            String key = entry.key().value();
            if (!known.contains(key)) {
                String near = Nearest.clause(key, known);
                error(
                        entry.key(),
                        "no such field" + (near.isEmpty() ? "; there are " + String.join(", ", known) : near));
            }
        }
    }

    /** {@code file:line:column} of the mapping. */
    public String place() {
        return place(origin, mapping);
    }

    /** {@code file:line:column} of a field's value. */
    public String placeOf(String name) {
        return place(origin, mapping.get(name).orElse(mapping));
    }

    public void error(String message) {
        error(mapping, message);
    }

    /** Says what is wrong with one field. */
    public void errorAt(String name, String message) {
        error(mapping.get(name).orElse(mapping), message);
    }

    /** How many errors there are so far. */
    public int errors() {
        return errors.size();
    }

    private void error(Node node, String message) {
        errors.add(place(origin, node) + ": " + message);
    }

    private static String place(Origin origin, Node node) {
        return origin.path() + ":" + node.span().start();
    }
}
