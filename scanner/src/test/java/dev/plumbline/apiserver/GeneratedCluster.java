// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.apiserver;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An API server whose objects are made while they are listed, so that a large cluster takes no memory; a process of its own, whose
 * first line is its address. Arguments: number of objects, bytes of each ConfigMap.
 */
public final class GeneratedCluster {
    private static final int NAMESPACE = 100;
    private static final Pattern IN_NAMESPACE = Pattern.compile(".*/namespaces/ns-([0-9]{5})/[a-z]+");
    private static final Map<String, Integer> SHARES = shares();
    private static final String MANAGED = "\"managedFields\":[{\"manager\":\"kube-controller-manager\",\"operation\":"
            + "\"Update\",\"fieldsType\":\"FieldsV1\",\"fieldsV1\":{"
            + "\"f:spec\":{\"f:containers\":{\"k:{\\\"name\\\":\\\"app\\\"}\":{\".\":{}}}},".repeat(1)
            + "\"f:metadata\":{\"f:labels\":{\".\":{},\"f:app\":{},\"f:pod-template-hash\":{}}},\"f:status\":{"
            + "\"f:conditions\":{\".\":{}},\"f:phase\":{}}}}],";

    private final StubRoutes routes = new StubRoutes(StubEstate.kubernetes());
    private final int objects;
    private final String filler;

    private GeneratedCluster(int objects, int configMapBytes) {
        this.objects = objects;
        StringBuilder lines = new StringBuilder();
        for (int line = 0; lines.length() < configMapBytes; line++) {
            lines.append("setting.").append(line).append("=a value of some length that says nothing\\n");
        }
        filler = lines.toString();
    }

    /** How many of a hundred objects are of each kind. */
    private static Map<String, Integer> shares() {
        Map<String, Integer> shares = new LinkedHashMap<>();
        shares.put("namespaces", 1);
        shares.put("configmaps", 29);
        shares.put("secrets", 20);
        shares.put("pods", 20);
        shares.put("serviceaccounts", 6);
        shares.put("services", 6);
        shares.put("deployments", 9);
        shares.put("replicasets", 9);
        return shares;
    }

    public static void main(String[] arguments) throws IOException {
        System.out.println(start(Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1])));
    }

    /** Serves until the process ends; answers its address. */
    public static String start(int objects, int configMapBytes) throws IOException {
        System.setProperty("sun.net.httpserver.nodelay", "true");
        GeneratedCluster cluster = new GeneratedCluster(objects, configMapBytes);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "generated-cluster");
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/", cluster::handle);
        server.start();
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Map<String, String> headers = new LinkedHashMap<>();
            exchange.getRequestHeaders()
                    .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), String.join(",", values)));
            StubRequest request = StubRequest.of(exchange.getRequestMethod(), exchange.getRequestURI(), headers);
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String resource = request.path().substring(request.path().lastIndexOf('/') + 1);
            Reply reply = SHARES.containsKey(resource)
                    ? Reply.json(200, page(resource, request))
                    : routes.answer(request, body, StubUser.admin());
            reply.send(exchange);
        }
    }

    private String page(String resource, StubRequest request) {
        int share = SHARES.get(resource);
        Matcher one = IN_NAMESPACE.matcher(request.path());
        int first = one.matches() ? Integer.parseInt(one.group(1)) * share : 0;
        int all = one.matches() ? first + share : objects / NAMESPACE * share;
        int from = Integer.parseInt(request.query().getOrDefault("continue", String.valueOf(first)));
        int limit = Integer.parseInt(request.query().getOrDefault("limit", String.valueOf(all)));
        int to = Math.min(all, from + limit);
        StringBuilder page = new StringBuilder("{\"kind\":\"List\",\"apiVersion\":\"v1\",\"metadata\":{");
        page.append(to < all ? "\"continue\":\"" + to + "\"," : "").append("\"resourceVersion\":\"1\"},\"items\":[");
        for (int number = from; number < to; number++) {
            page.append(number > from ? "," : "").append(object(resource, number / share, number % share));
        }
        return page.append("]}").toString();
    }

    private String object(String resource, int namespace, int number) {
        String name = resource.equals("namespaces") ? "ns-%05d".formatted(namespace) : resource + "-" + number;
        String head = "{\"metadata\":{" + MANAGED + "\"name\":\"" + name + "\",\"uid\":\"00000000-0000-4000-8000-"
                + "%06d%06d".formatted(namespace, number) + "\",\"resourceVersion\":\"1\"";
        String in = ",\"namespace\":\"ns-%05d\"".formatted(namespace);
        return switch (resource) {
            case "namespaces" -> head + "}}";
            case "configmaps" ->
                head + in + "},\"data\":{\"app.properties\":\"" + filler
                        + (number % 10 == 0 ? "db.password=nightjar-cove-" + namespace : "db.host=db") + "\"}}";
            case "secrets" ->
                head + in + "},\"type\":\"Opaque\",\"data\":{\"password\":\"" + secret(namespace, number) + "\","
                        + "\"username\":\"YXBw\"}}";
            case "deployments" -> head + in + "},\"spec\":{\"replicas\":2,\"template\":" + template(number) + "}}";
            case "replicasets" ->
                head + in + owner("Deployment", "deployments-" + number) + "},\"spec\":{\"template\":"
                        + template(number) + "}}";
            case "pods" ->
                head + in + owner("ReplicaSet", "replicasets-" + number % 9) + "},"
                        + template(number % 9).substring(1).replaceFirst("\"metadata\":\\{[^{}]*\\{[^{}]*\\}\\},", "")
                        + "";
            case "services" ->
                head + in + "},\"spec\":{\"selector\":{\"app\":\"app-" + number + "\"},\"ports\":[{\"port\":80}]}}";
            default -> head + in + "}}";
        };
    }

    /** A value of its own for each, but for one that every namespace has, as with a registry's password. */
    private static String secret(int namespace, int number) {
        String value = number == 0 ? "nightjar-cove-71" : "nightjar-cove-" + namespace + "-" + number;
        return Base64.getEncoder().encodeToString(value.getBytes(StandardCharsets.UTF_8));
    }

    private static String owner(String kind, String name) {
        return ",\"ownerReferences\":[{\"apiVersion\":\"apps/v1\",\"kind\":\"" + kind + "\",\"name\":\"" + name
                + "\",\"uid\":\"u\",\"controller\":true}]";
    }

    private static String template(int number) {
        return "{\"metadata\":{\"labels\":{\"app\":\"app-" + number
                + "\"}},\"spec\":{\"serviceAccountName\":\"serviceaccounts-"
                + number % 6 + "\",\"containers\":[{\"name\":\"app\",\"image\":\"registry.example.com/app:1.0\","
                + "\"env\":[{\"name\":\"MODE\",\"value\":\"production\"},{\"name\":\"DB_PASSWORD\",\"valueFrom\":{"
                + "\"secretKeyRef\":{\"name\":\"secrets-" + number + "\",\"key\":\"password\"}}}],\"volumeMounts\":[{"
                + "\"name\":\"config\",\"mountPath\":\"/etc/app\"}]}],\"volumes\":[{\"name\":\"config\",\"configMap\":{"
                + "\"name\":\"configmaps-" + number + "\"}}]}}";
    }
}
