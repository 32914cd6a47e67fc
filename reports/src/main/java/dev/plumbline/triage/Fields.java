// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.triage;

import dev.plumbline.manifest.MappingNode;
import dev.plumbline.manifest.Node;
import dev.plumbline.manifest.Origin;
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
                error(entry.key(), "no such field" + Nearest.clause(key, known));
            }
        }
    }

    /** {@code file:line:column} of the mapping. */
    public String place() {
        return place(origin, mapping);
    }

    public void error(String message) {
        error(mapping, message);
    }

    private void error(Node node, String message) {
        errors.add(place(origin, node) + ": " + message);
    }

    private static String place(Origin origin, Node node) {
        return origin.path() + ":" + node.span().start();
    }
}
