// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** An API server that answers discovery and lists of given objects, and nothing else. */
final class ListServer implements AutoCloseable {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final HttpServer server;
    private final Map<String, JsonNode> answers = new ConcurrentHashMap<>();

    private ListServer(List<ObjectNode> objects) throws IOException {
        Map<String, ArrayNode> kinds = new LinkedHashMap<>();
        Map<String, ArrayNode> lists = new LinkedHashMap<>();
        for (ObjectNode object : objects) {
            String apiVersion = object.path("apiVersion").asText();
            String kind = object.path("kind").asText();
            String base = (apiVersion.contains("/") ? "/apis/" : "/api/") + apiVersion;
            String path = base + "/" + plural(kind);
            if (!lists.containsKey(path)) {
                kinds.computeIfAbsent(base, any -> NODES.arrayNode())
                        .add(kind(kind, object.at("/metadata/namespace").isTextual()));
            }
            lists.computeIfAbsent(path, any -> NODES.arrayNode()).add(item(object));
            if (kind.equals("Namespace")) {
                answers.put(path + "/" + object.at("/metadata/name").asText(), object);
            }
        }
        kinds.forEach((base, resources) -> answers.put(base, NODES.objectNode().set("resources", resources)));
        lists.forEach((path, items) -> answers.put(path, NODES.objectNode().set("items", items)));
        answers.put("/api", NODES.objectNode().put("kind", "APIVersions"));
        answers.put("/apis", groups(kinds));
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    static ListServer of(ClusterObjects objects) {
        try {
            return new ListServer(objects.all());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A kubeconfig for this server. */
    String kubeconfig(Path folder) {
        String text = """
                apiVersion: v1
                kind: Config
                current-context: here
                clusters: [{name: here, cluster: {server: "http://127.0.0.1:%d"}}]
                users: [{name: me, user: {}}]
                contexts: [{name: here, context: {cluster: here, user: me}}]
                """.formatted(server.getAddress().getPort());
        try {
            return Files.writeString(folder.resolve("kubeconfig"), text).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        JsonNode answer = answers.get(exchange.getRequestURI().getPath());
        byte[] body = String.valueOf(answer).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(answer == null ? 404 : 200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static ObjectNode kind(String kind, boolean namespaced) {
        ObjectNode resource = NODES.objectNode().put("name", plural(kind)).put("kind", kind);
        resource.put("namespaced", namespaced).putArray("verbs").add("get").add("list");
        return resource;
    }

    private static ObjectNode groups(Map<String, ArrayNode> kinds) {
        ObjectNode answer = NODES.objectNode().put("kind", "APIGroupList");
        ArrayNode groups = answer.putArray("groups");
        for (String base : kinds.keySet()) {
            String[] parts = base.split("/", -1);
            if (parts[1].equals("apis")) {
                ObjectNode group = groups.addObject().put("name", parts[2]);
                group.putObject("preferredVersion").put("version", parts[3]);
            }
        }
        return answer;
    }

    /** An item of a list does not say its kind, and a server writes fields in an order of its own. */
    private static ObjectNode item(ObjectNode object) {
        ObjectNode item = (ObjectNode) reversed(object);
        item.remove(List.of("apiVersion", "kind"));
        return item;
    }

    private static JsonNode reversed(JsonNode node) {
        if (node instanceof ArrayNode list) {
            ArrayNode copy = NODES.arrayNode();
            list.forEach(item -> copy.add(reversed(item)));
            return copy;
        }
        if (!(node instanceof ObjectNode)) {
            return node;
        }
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        Collections.reverse(names);
        ObjectNode copy = NODES.objectNode();
        names.forEach(name -> copy.set(name, reversed(node.get(name))));
        return copy;
    }

    private static String plural(String kind) {
        String word = kind.toLowerCase(Locale.ROOT);
        if (word.endsWith("y")) {
            return word.substring(0, word.length() - 1) + "ies";
        }
        return word.endsWith("s") ? word + "es" : word + "s";
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
