// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.render;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/**
 * An API server on loopback that knows the core kinds and holds no object, so that a chart's {@code lookup} finds nothing, as
 * it does with {@code helm template}.
 */
final class EmptyCluster implements AutoCloseable {
    private static final String RESOURCES = resources(
            "configmaps",
            "ConfigMap",
            true,
            "namespaces",
            "Namespace",
            false,
            "nodes",
            "Node",
            false,
            "persistentvolumeclaims",
            "PersistentVolumeClaim",
            true,
            "pods",
            "Pod",
            true,
            "secrets",
            "Secret",
            true,
            "serviceaccounts",
            "ServiceAccount",
            true,
            "services",
            "Service",
            true);

    private final HttpServer server;

    private EmptyCluster(HttpServer server) {
        this.server = server;
    }

    static EmptyCluster start() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", EmptyCluster::answer);
        server.start();
        return new EmptyCluster(server);
    }

    int port() {
        return server.getAddress().getPort();
    }

    String kubeconfig() {
        return """
                apiVersion: v1
                kind: Config
                current-context: nowhere
                contexts: [{name: nowhere, context: {cluster: nowhere, user: nobody}}]
                clusters: [{name: nowhere, cluster: {server: "http://127.0.0.1:%d"}}]
                users: [{name: nobody, user: {}}]
                """.formatted(port());
    }

    private static void answer(HttpExchange exchange) throws IOException {
        String body = switch (exchange.getRequestURI().getPath()) {
            case "/version" ->
                "{\"major\":\"1\",\"minor\":\"34\",\"gitVersion\":\"v" + HelmLibrary.KUBE_VERSION + "\"}";
            case "/api" -> "{\"kind\":\"APIVersions\",\"versions\":[\"v1\"]}";
            case "/apis" -> "{\"kind\":\"APIGroupList\",\"apiVersion\":\"v1\",\"groups\":[]}";
            case "/api/v1" -> RESOURCES;
            default -> "";
        };
        String notFound = "{\"kind\":\"Status\",\"apiVersion\":\"v1\",\"status\":\"Failure\",\"reason\":\"NotFound\","
                + "\"code\":404}";
        byte[] bytes = (body.isEmpty() ? notFound : body).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(body.isEmpty() ? 404 : 200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static String resources(Object... namesKindsAndScopes) {
        StringBuilder items = new StringBuilder();
        for (int at = 0; at < namesKindsAndScopes.length; at += 3) {
            items.append(at == 0 ? "" : ",")
                    .append("{\"name\":\"%s\",\"kind\":\"%s\",\"namespaced\":%s,\"verbs\":[\"get\",\"list\"]}"
                            .formatted(
                                    namesKindsAndScopes[at], namesKindsAndScopes[at + 1], namesKindsAndScopes[at + 2]));
        }
        return "{\"kind\":\"APIResourceList\",\"groupVersion\":\"v1\",\"resources\":[" + items + "]}";
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
