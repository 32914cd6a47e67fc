// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.manifest.Document;
import dev.plumbline.manifest.DocumentSink;
import dev.plumbline.manifest.ManifestReader;
import dev.plumbline.manifest.MappingNode;
import dev.plumbline.manifest.Node;
import dev.plumbline.manifest.Origin;
import dev.plumbline.manifest.Problem;
import dev.plumbline.manifest.ScalarNode;
import dev.plumbline.manifest.SequenceNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Objects as a cluster keeps them, and the forms in which kubectl prints them. */
final class ClusterObjects {
    private static final ObjectMapper MAPPER =
            new ObjectMapper().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final List<ObjectNode> objects;

    private ClusterObjects(List<ObjectNode> objects) {
        this.objects = objects;
    }

    /** What the cluster made of manifests: each object gets what an API server adds. */
    static ClusterObjects applied(String resource) {
        List<ObjectNode> objects = new ArrayList<>();
        try (InputStream input = ClusterObjects.class.getResourceAsStream(resource)) {
            ManifestReader.read(Origin.file(resource), input, new DocumentSink() {
                @Override
                public void document(Document document) {
                    objects.add((ObjectNode) json(document.root()));
                }

                @Override
                public void problem(Problem problem) {
                    throw new IllegalStateException(problem.message());
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ClusterObjects(objects).created(1);
    }

    /** The same made anew: other identifiers, other versions, other times. */
    ClusterObjects created(int generation) {
        ClusterObjects copy = copy();
        int number = 0;
        for (ObjectNode object : copy.objects) {
            number++;
            ObjectNode metadata = (ObjectNode) object.get("metadata");
            metadata.put("uid", "00000000-0000-4000-8000-%04d%08d".formatted(generation, number));
            metadata.put("resourceVersion", Integer.toString(generation * 1000 + number));
            metadata.put("creationTimestamp", "2026-11-%02dT08:00:00Z".formatted(generation));
            metadata.set(
                    "managedFields", NODES.arrayNode().add(NODES.objectNode().put("manager", "kubectl")));
        }
        return copy;
    }

    /** A copy after a change of the object of this kind and name. */
    ClusterObjects changed(String kind, String name, Consumer<ObjectNode> change) {
        ClusterObjects copy = copy();
        long changed = copy.objects.stream()
                .filter(object -> object.path("kind").asText().equals(kind)
                        && object.at("/metadata/name").asText().equals(name))
                .peek(change)
                .count();
        if (changed != 1) {
            throw new IllegalStateException(changed + " objects are called " + kind + " " + name);
        }
        return copy;
    }

    /** A copy in which one text stands for another wherever it occurs, names that controllers made up for instance. */
    ClusterObjects replaced(String text, String by) {
        List<ObjectNode> replaced = new ArrayList<>();
        for (ObjectNode object : objects) {
            try {
                replaced.add((ObjectNode) MAPPER.readTree(object.toString().replace(text, by)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new ClusterObjects(replaced);
    }

    /** Objects, and all lists whose items have names, in the opposite order. */
    ClusterObjects reversed() {
        ClusterObjects copy = copy();
        Collections.reverse(copy.objects);
        copy.objects.forEach(ClusterObjects::reverse);
        return copy;
    }

    private static void reverse(JsonNode node) {
        node.forEach(ClusterObjects::reverse);
        if (node instanceof ArrayNode list && list.size() > 1 && list.get(0).has("name")) {
            List<JsonNode> items = new ArrayList<>();
            list.forEach(items::add);
            Collections.reverse(items);
            list.removeAll().addAll(items);
        }
    }

    private ClusterObjects copy() {
        return new ClusterObjects(
                new ArrayList<>(objects.stream().map(ObjectNode::deepCopy).toList()));
    }

    List<ObjectNode> all() {
        return objects;
    }

    /** {@code kubectl get … -A -o json}. */
    String json() {
        try {
            Object sorted = MAPPER.treeToValue(list(), Map.class);
            return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(sorted) + "\n";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code kubectl get … -A -o yaml}. */
    String yaml() {
        StringBuilder text = new StringBuilder();
        yaml(list(), "", text);
        return text.toString();
    }

    private ObjectNode list() {
        ObjectNode list = NODES.objectNode().put("apiVersion", "v1");
        ArrayNode items = list.putArray("items");
        objects.stream().map(ObjectNode::deepCopy).forEach(object -> {
            ((ObjectNode) object.get("metadata")).remove("managedFields");
            items.add(object);
        });
        list.put("kind", "List").putObject("metadata").put("resourceVersion", "");
        return list;
    }

    private static void yaml(JsonNode node, String indent, StringBuilder into) {
        if (node instanceof ObjectNode mapping) {
            Map<String, JsonNode> sorted = new TreeMap<>();
            mapping.properties().forEach(field -> sorted.put(field.getKey(), field.getValue()));
            sorted.forEach((key, value) -> {
                into.append(indent)
                        .append(plain(key) ? key : NODES.textNode(key))
                        .append(':');
                value(value, indent, into);
            });
            return;
        }
        for (JsonNode item : node) {
            StringBuilder inner = new StringBuilder();
            if (item.isContainerNode() && !item.isEmpty()) {
                yaml(item, indent + "  ", inner);
                inner.replace(indent.length(), indent.length() + 2, "- ");
                into.append(inner);
            } else {
                into.append(indent).append("-");
                value(item, indent, into);
            }
        }
    }

    private static void value(JsonNode value, String indent, StringBuilder into) {
        if (value.isContainerNode() && !value.isEmpty()) {
            into.append('\n');
            yaml(value, value.isArray() ? indent : indent + "  ", into);
            return;
        }
        String text = value.asText();
        if (value.isTextual() && text.endsWith("\n") && text.strip().equals(text.stripTrailing())) {
            into.append(" |\n");
            text.lines()
                    .forEach(line ->
                            into.append(indent).append("  ").append(line).append('\n'));
            return;
        }
        into.append(' ').append(value.isTextual() && plain(text) ? text : value).append('\n');
    }

    /** True where kubectl writes no quotes. */
    private static boolean plain(String text) {
        return text.matches("[A-Za-z/][A-Za-z0-9/._-]*") && !text.matches("(?i)true|false|null|yes|no|on|off|y|n");
    }

    private static JsonNode json(Node node) {
        if (node instanceof MappingNode mapping) {
            ObjectNode object = NODES.objectNode();
            mapping.entries().forEach(entry -> object.set(entry.key().value(), json(entry.value())));
            return object;
        }
        if (node instanceof SequenceNode sequence) {
            ArrayNode list = NODES.arrayNode();
            sequence.items().forEach(item -> list.add(json(item)));
            return list;
        }
        ScalarNode scalar = (ScalarNode) node;
        if (scalar.isNull()) {
            return NODES.nullNode();
        }
        String text = scalar.value();
        if (scalar.style() == ScalarNode.Style.PLAIN && text.matches("true|false")) {
            return NODES.booleanNode(text.equals("true"));
        }
        boolean number = scalar.style() == ScalarNode.Style.PLAIN && text.matches("[0-9]{1,9}");
        return number ? NODES.numberNode(Integer.parseInt(text)) : NODES.textNode(text);
    }

    /** In UTF-8. */
    byte[] bytes() {
        return json().getBytes(StandardCharsets.UTF_8);
    }
}
