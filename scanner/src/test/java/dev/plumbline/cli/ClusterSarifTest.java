// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.plumbline.manifest.Document;
import dev.plumbline.manifest.DocumentSink;
import dev.plumbline.manifest.ManifestReader;
import dev.plumbline.manifest.Node;
import dev.plumbline.manifest.Origin;
import dev.plumbline.manifest.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Code scanning wants files and lines: a cluster's findings point into a file that the report brings along. */
class ClusterSarifTest {
    private final ClusterObjects estate = ClusterObjects.applied("estate.yaml");

    @TempDir
    Path folder;

    @Test
    void eachResultPointsToTheLineOfItsField() throws IOException {
        JsonNode results = scanned().get("results");
        List<String> inventory = Files.readAllLines(folder.resolve("cluster.sarif.inventory.yaml"));

        Map<String, String> lines = new TreeMap<>();
        for (JsonNode result : results) {
            JsonNode physical = result.at("/locations/0/physicalLocation");
            assertThat(physical.at("/artifactLocation/uri").asText()).endsWith("cluster.sarif.inventory.yaml");
            JsonNode region = physical.get("region");
            String line = inventory.get(region.get("startLine").asInt() - 1);
            String text = line.substring(
                    region.get("startColumn").asInt() - 1,
                    region.get("endColumn").asInt() - 1);
            lines.put(
                    result.at("/properties/subject").asText() + " "
                            + result.at("/properties/fieldPath").asText(),
                    text);
        }
        assertThat(lines)
                .containsEntry("ConfigMap/shop/db-config data[\"config.ini\"] › [mysql] › passwd", "# [mysql] › passwd")
                .containsEntry("Deployment/shop/web spec.template.spec.containers[0].env[1].value", "value")
                .containsEntry("ConfigMap/shop/db-config metadata.name", "name")
                .containsEntry("ClusterRoleBinding/backup subjects[0]", "- # 0 backup")
                .containsEntry("VaultConnection/shop/vault spec.skipTLSVerify", "skipTLSVerify");
    }

    @Test
    void placesOfOtherObjectsPointToTheirOwn() throws IOException {
        List<String> inventory = new ArrayList<>();
        JsonNode results = scanned().get("results");
        inventory.addAll(Files.readAllLines(folder.resolve("cluster.sarif.inventory.yaml")));

        for (JsonNode result : results) {
            if (result.get("ruleId").asText().equals("credential-readable-by-everyone")) {
                int line = result.at("/relatedLocations/0/physicalLocation/region/startLine")
                        .asInt();
                assertThat(inventory.subList(0, line))
                        .as(result.toString())
                        .contains("  name: everybody-reads")
                        .last()
                        .isEqualTo("  - # 0");
            }
        }
        assertThat(inventory).contains("kind: RoleBinding");
    }

    @Test
    void theInventoryIsYamlWithoutValues() throws IOException {
        scanned();
        String inventory = Files.readString(folder.resolve("cluster.sarif.inventory.yaml"));

        List<String> kinds = new ArrayList<>();
        ManifestReader.read(
                Origin.file("inventory.yaml"), inventory.getBytes(StandardCharsets.UTF_8), new DocumentSink() {
                    @Override
                    public void document(Document document) {
                        document.root()
                                .asMapping()
                                .flatMap(root -> root.text("kind"))
                                .ifPresent(kinds::add);
                        document.root()
                                .asMapping()
                                .flatMap(root -> root.get("spec"))
                                .ifPresent(ClusterSarifTest::holdsNoValue);
                    }

                    @Override
                    public void problem(Problem problem) {
                        throw new IllegalStateException(problem.message());
                    }
                });
        assertThat(kinds).contains("ConfigMap", "Deployment", "RoleBinding", "VaultConnection");
        assertThat(inventory)
                .doesNotContain("Vierzehn", "Zwetschgen", "Pfannen", "Kartoffel", "q7Rr", "Ganz-Alter", "vault.vault");
    }

    private static void holdsNoValue(Node node) {
        node.asScalar().ifPresent(scalar -> assertThat(scalar.value()).isEmpty());
        node.asSequence().ifPresent(sequence -> sequence.items().forEach(ClusterSarifTest::holdsNoValue));
        node.asMapping().ifPresent(mapping -> mapping.entries().forEach(entry -> holdsNoValue(entry.value())));
    }

    @Test
    void theSourceManifestIsNamedWhereItIsKnown() throws IOException {
        Path manifest = Files.writeString(folder.resolve("connection.yaml"), """
                apiVersion: secrets.hashicorp.com/v1beta1
                kind: VaultConnection
                metadata: {name: vault, namespace: shop}
                spec:
                  address: http://vault.vault:8200
                  skipTLSVerify: true
                """);
        for (JsonNode result : scanned(manifest.toString()).get("results")) {
            if (result.get("ruleId").asText().equals("plaintext-vault-address")) {
                JsonNode physical = result.at("/locations/0/physicalLocation");
                assertThat(physical.at("/artifactLocation/uri").asText()).endsWith("connection.yaml");
                assertThat(physical.at("/region/startLine").asInt()).isEqualTo(5);
                return;
            }
        }
        throw new AssertionError("no finding about the address");
    }

    private JsonNode scanned(String... paths) throws IOException {
        try (ListServer server = ListServer.of(estate)) {
            Path sarif = folder.resolve("cluster.sarif");
            List<String> arguments = new ArrayList<>(List.of("scan", "--as-of", "2026-11-22", "--quiet", "--cluster"));
            arguments.addAll(List.of("--kubeconfig", server.kubeconfig(folder), "--report", "sarif=" + sarif));
            arguments.addAll(List.of(paths));
            Cli.run(arguments.toArray(String[]::new));
            return new ObjectMapper().readTree(sarif.toFile()).at("/runs/0");
        }
    }
}
