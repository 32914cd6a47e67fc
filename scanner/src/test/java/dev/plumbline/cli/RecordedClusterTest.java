// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Replays what a real API server answered, and what kubectl dumped from it. */
@Tag("shared")
class RecordedClusterTest {
    private static final Path REAL = Path.of(System.getProperty("plumbline.shared"), "real");
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** Recorded from the server, and not among the kinds that kubectl was asked for. */
    private static final Set<String> NOT_DUMPED = Set.of(
            "mutatingwebhookconfigurations.json", "validatingwebhookconfigurations.json", "vaultdynamicsecrets.json");

    private final Map<String, Path> answers = new HashMap<>();
    private HttpServer server;

    @TempDir
    Path folder;

    @BeforeEach
    void start() throws IOException {
        for (JsonNode entry : MAPPER.readTree(REAL.resolve("api/index.json").toFile())) {
            boolean plain = entry.get("status").asInt() == 200
                    && entry.get("as").asText().equals("admin")
                    && !entry.get("accept").asText().contains("PartialObjectMetadata")
                    && !entry.get("accept").asText().contains("Table");
            if (plain) {
                boolean aggregated = entry.get("accept").asText().contains("apidiscovery");
                answers.putIfAbsent(
                        entry.get("method").asText() + " " + entry.get("path").asText()
                                + (aggregated ? " aggregated" : ""),
                        REAL.resolve("api").resolve(entry.get("file").asText()));
            }
        }
        answers.values().removeIf(file -> NOT_DUMPED.contains(file.getFileName().toString()));
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        boolean aggregated =
                String.valueOf(exchange.getRequestHeaders().getFirst("Accept")).contains("apidiscovery");
        Path file = answers.get(exchange.getRequestMethod() + " " + path + (aggregated ? " aggregated" : ""));
        if (exchange.getRequestMethod().equals("POST")) {
            file = REAL.resolve(
                    path.endsWith("selfsubjectrulesreviews") ? "api/ssrr.admin.json" : "api/ssar.allowed.json");
        }
        byte[] body = file == null ? new byte[0] : Files.readAllBytes(file);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(
                file == null ? 404 : exchange.getRequestMethod().equals("POST") ? 201 : 200,
                body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Test
    void theClusterAndItsDumpAreOneEstate() throws IOException {
        String kubeconfig = Files.writeString(folder.resolve("kubeconfig"), """
                apiVersion: v1
                kind: Config
                current-context: here
                clusters: [{name: here, cluster: {server: "http://127.0.0.1:%d"}}]
                users: [{name: me, user: {}}]
                contexts: [{name: here, context: {cluster: here, user: me}}]
                """.formatted(
                                server.getAddress().getPort()))
                .toString();

        JsonNode cluster = scan("--cluster", "--kubeconfig", kubeconfig);
        JsonNode dump = scan(REAL.resolve("dumps/cluster.yaml").toString());

        assertThat(findings(dump)).hasSizeGreaterThan(100);
        assertThat(findings(cluster)).containsExactlyElementsOf(findings(dump));
    }

    @Test
    void yamlAndJsonAndManagedFieldsMakeNoDifference() throws IOException {
        List<String> yaml =
                findings(scan(REAL.resolve("dumps/tutorial-baseline.yaml").toString()));

        assertThat(yaml).hasSize(4);
        assertThat(findings(scan(REAL.resolve("dumps/tutorial-baseline.json").toString())))
                .isEqualTo(yaml);
        assertThat(findings(scan(REAL.resolve("dumps/tutorial-baseline-managed-fields.yaml")
                        .toString())))
                .isEqualTo(yaml);
    }

    @Test
    void aClusterInfoDumpIsOneEstateOfTwoNamespaces() throws IOException {
        JsonNode report = scan(REAL.resolve("dumps/cluster-info-dump").toString());

        assertThat(report.get("estates")).hasSize(1);
        TreeSet<String> namespaces = new TreeSet<>();
        report.at("/coverage/looked")
                .forEach(looked -> namespaces.add(looked.path("namespace").asText()));
        assertThat(namespaces).containsExactly("", "shop", "workload-identity-tutorial");
    }

    @Test
    void rolesThatKubernetesIsBornWithAreNoFindings() throws IOException {
        assertThat(findings(scan(REAL.resolve("dumps/cluster.yaml").toString())))
                .noneMatch(line ->
                        line.contains("Binding/system:") || line.contains("\"ClusterRoleBinding/cluster-admin\""));
    }

    private static List<String> findings(JsonNode report) {
        List<String> lines = new ArrayList<>();
        for (JsonNode finding : report.get("findings")) {
            ObjectNode copy = finding.deepCopy();
            copy.remove("location");
            copy.path("related").forEach(related -> ((ObjectNode) related).remove("location"));
            copy.path("flow").forEach(hop -> ((ObjectNode) hop).remove("location"));
            lines.add(copy.toString());
        }
        return lines;
    }

    private static JsonNode scan(String... arguments) throws IOException {
        List<String> all = new ArrayList<>(List.of("scan", "--as-of", "2026-11-22", "--format", "json"));
        all.addAll(List.of(arguments));
        Cli run = Cli.run(all.toArray(String[]::new));
        assertThat(run.err()).doesNotContain("Exception");
        return MAPPER.readTree(run.out());
    }
}
