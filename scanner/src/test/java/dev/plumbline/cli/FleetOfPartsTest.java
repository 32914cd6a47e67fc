// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.plumbline.apiserver.StubApiServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Parts of several clusters make one report, in which each cluster keeps its name. */
class FleetOfPartsTest {
    @TempDir
    Path folder;

    @Test
    void clustersKeepTheirNamesAndEqualValuesAreSeenAcrossThem() throws IOException {
        List<String> parts = new ArrayList<>();
        try (StubApiServer server = StubApiServer.plain(ClusterEstates.shop())) {
            String kubeconfig = ClusterRun.kubeconfig(server.address(), StubApiServer.TOKEN, folder)
                    .toString();
            for (String name : List.of("west", "east")) {
                Path own = Files.createDirectory(folder.resolve(name));
                parts.addAll(new Sharded(own, "--cluster", "--kubeconfig", kubeconfig, "--cluster-name", name)
                        .parts(name.equals("west") ? 1 : 2));
            }
        }
        List<String> words = new ArrayList<>(List.of("merge", "--format", "json"));
        words.addAll(parts);

        Cli cli = Cli.run(words.toArray(String[]::new));

        assertThat(cli.code()).as(cli.err()).isEqualTo(1);
        JsonNode report = new ObjectMapper().readTree(cli.out());
        assertThat(report.path("estates")).extracting(JsonNode::asText).containsExactly("east", "west");
        assertThat(report.path("findings"))
                .filteredOn(finding -> finding.path("subject").asText().equals("ConfigMap/shop/db-config"))
                .extracting(finding -> finding.path("estate").asText())
                .contains("east", "west");
        assertThat(report.path("findings"))
                .filteredOn(finding -> finding.path("subject").asText().equals("ConfigMap/shop/db-config")
                        && finding.path("category").asText().equals("credential"))
                .hasSize(2)
                .allSatisfy(finding -> {
                    assertThat(finding.path("reuseGroup").asText()).isEqualTo("B");
                    assertThat(finding.path("places").asInt()).isEqualTo(4);
                });
        assertThat(report.at("/run/cluster").asText()).isEqualTo("east, west");
        assertThat(report.at("/coverage/complete").asBoolean()).isTrue();
    }
}
