// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.render;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.plumbline.manifest.MappingNode;
import dev.plumbline.manifest.Node;
import dev.plumbline.manifest.ScalarNode;
import dev.plumbline.manifest.SequenceNode;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The values that a render works with, each with the place that it comes from. Later files win, as in Helm. */
final class Values {
    /**
     * One value.
     *
     * @param path keys ({@link String}) and indexes ({@link Integer}) from the root
     * @param file the values file as people reach it
     */
    record Leaf(List<Object> path, String file, ScalarNode scalar) {
        /** Whether Helm takes it for text, so that other text may stand in its stead. */
        boolean isText() {
            String text = scalar.value();
            return !text.isEmpty()
                    && (scalar.style() != ScalarNode.Style.PLAIN || !NOT_TEXT.contains(text) && !isNumber(text));
        }

        /** Whether a chart may evaluate it. */
        boolean isTemplate() {
            return scalar.text().value().contains("{{");
        }

        private static boolean isNumber(String text) {
            return text.matches("[-+]?[0-9][0-9_.]*([eE][-+]?[0-9]+)?|0[xo][0-9a-fA-F]+");
        }
    }

    private static final Set<String> NOT_TEXT = Set.of("true", "false", "null", "~", "True", "False", "TRUE", "FALSE");

    private final Map<List<Object>, Leaf> leaves = new LinkedHashMap<>();

    /** Lays a file's values over those that are there. */
    void merge(List<Object> below, Node node, String file) {
        if (node instanceof MappingNode mapping) {
            mapping.entries().forEach(entry -> merge(with(below, entry.key().value()), entry.value(), file));
            return;
        }
        // A list or a single value replaces whatever was there.
        leaves.keySet().removeIf(path -> startsWith(path, below));
        replace(below, node, file);
    }

    private void replace(List<Object> path, Node node, String file) {
        if (node instanceof ScalarNode scalar) {
            leaves.put(path, new Leaf(path, file, scalar));
        } else if (node instanceof SequenceNode list) {
            for (int index = 0; index < list.items().size(); index++) {
                replace(with(path, index), list.items().get(index), file);
            }
        } else if (node instanceof MappingNode mapping) {
            mapping.entries().forEach(entry -> replace(with(path, entry.key().value()), entry.value(), file));
        }
    }

    Collection<Leaf> leaves() {
        return leaves.values();
    }

    /** What the values say that is text. */
    List<String> texts() {
        return leaves.values().stream()
                .filter(Leaf::isText)
                .map(leaf -> leaf.scalar().value())
                .toList();
    }

    /** The same values with some replaced, as JSON; only what has to be said to replace those. */
    String overrides(Map<Leaf, String> replacements) {
        Map<Object, Object> tree = new LinkedHashMap<>();
        for (Leaf leaf : leaves.values()) {
            if (replacements.containsKey(leaf) || sharesList(leaf, replacements.keySet())) {
                put(tree, leaf.path(), replacements.getOrDefault(leaf, ""), leaf, replacements.containsKey(leaf));
            }
        }
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            write(json, tree);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    /** Helm replaces lists whole, so the neighbours of a replaced value have to be said too. */
    private static boolean sharesList(Leaf leaf, Set<Leaf> replaced) {
        List<Object> list = toFirstList(leaf.path());
        return list.size() < leaf.path().size()
                && replaced.stream()
                        .anyMatch(other -> toFirstList(other.path()).equals(list)
                                && other.path().size() > list.size());
    }

    private static List<Object> toFirstList(List<Object> path) {
        int end = 0;
        while (end < path.size() && path.get(end) instanceof String) {
            end++;
        }
        return path.subList(0, end);
    }

    private static void put(Map<Object, Object> tree, List<Object> path, String text, Leaf leaf, boolean replaced) {
        Map<Object, Object> at = tree;
        for (Object step : path.subList(0, path.size() - 1)) {
            @SuppressWarnings("unchecked")
            Map<Object, Object> next =
                    (Map<Object, Object>) at.computeIfAbsent(step, key -> new LinkedHashMap<Object, Object>());
            at = next;
        }
        at.put(path.get(path.size() - 1), replaced ? text : leaf);
    }

    private static void write(JsonGenerator json, Object value) throws IOException {
        if (value instanceof Map<?, ?> map) {
            boolean list = map.keySet().stream().anyMatch(Integer.class::isInstance);
            if (list) {
                json.writeStartArray();
            } else {
                json.writeStartObject();
            }
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                if (!list) {
                    json.writeFieldName(entry.getKey().toString());
                }
                write(json, entry.getValue());
            }
            if (list) {
                json.writeEndArray();
            } else {
                json.writeEndObject();
            }
        } else if (value instanceof Leaf leaf) {
            writeAsItIs(json, leaf);
        } else {
            json.writeString(value.toString());
        }
    }

    private static void writeAsItIs(JsonGenerator json, Leaf leaf) throws IOException {
        String text = leaf.scalar().value();
        if (leaf.isText() || leaf.scalar().style() != ScalarNode.Style.PLAIN) {
            json.writeString(text);
        } else if (leaf.scalar().isNull()) {
            json.writeNull();
        } else if (text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false")) {
            json.writeBoolean(Boolean.parseBoolean(text));
        } else {
            json.writeNumber(text);
        }
    }

    private static List<Object> with(List<Object> path, Object step) {
        List<Object> longer = new ArrayList<>(path);
        longer.add(step);
        return List.copyOf(longer);
    }

    private static boolean startsWith(List<Object> path, List<Object> prefix) {
        return path.size() >= prefix.size() && path.subList(0, prefix.size()).equals(prefix);
    }
}
