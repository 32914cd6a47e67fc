// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.apiserver.StubApiServer;
import dev.plumbline.report.Formats;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Finished reports of several clusters, joined by the program. */
class FleetMergeTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    private final StubApiServer server = StubApiServer.plain(ClusterEstates.shop());
    private String key = "";
    private String prod = "";
    private String stage = "";

    @BeforeEach
    void scanTwice() throws IOException {
        key = Files.writeString(folder.resolve("key"), "thirty-two-bytes-that-two-runs-share")
                .toString();
        prod = scanned("prod");
        stage = scanned("stage");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private String scanned(String cluster) {
        String file = folder.resolve(cluster + ".json").toString();
        ClusterRun run = ClusterRun.scan(
                server, folder, "--cluster-name", cluster, "--fingerprint-key-file", key, "--report", "json=" + file);
        assertThat(run.code()).as(run.err()).isEqualTo(1);
        return file;
    }

    @Test
    void theirFindingsStandBesideEachOtherAndEqualValuesAreSeen() throws IOException {
        Cli merged = Cli.run("merge", stage, prod, "--format", "json");

        JsonNode report = JSON.readTree(merged.out());
        assertThat(merged.code()).as(merged.err()).isEqualTo(1);
        assertThat(report.path("estates")).extracting(JsonNode::asText).containsExactly("prod", "stage");
        assertThat(report.path("findings")).hasSize(8);
        assertThat(report.path("findings"))
                .filteredOn(finding -> finding.path("subject").asText().equals("ConfigMap/shop/db-config"))
                .extracting(finding -> finding.path("estate").asText() + " "
                        + finding.path("reuseGroup").asText() + " "
                        + finding.path("places").asInt())
                .containsExactly("prod B 4", "stage B 4");
        assertThat(report.at("/run/cluster").asText()).isEqualTo("prod, stage");
    }

    @Test
    void oneAloneIsThatReport() throws IOException {
        Cli merged = Cli.run("merge", prod, "--format", "json", "--sarif-kinds", "fail,open,pass");

        assertThat(withoutRun(merged.out())).isEqualTo(withoutRun(Files.readString(Path.of(prod))));
    }

    private static JsonNode withoutRun(String text) throws IOException {
        ObjectNode tree = (ObjectNode) JSON.readTree(text);
        tree.remove("run");
        return tree;
    }

    @Test
    void suppressionsAndTheGateOfMergeHold() throws IOException {
        Path file = Files.writeString(folder.resolve("accepted.yaml"), """
                schema: plumbline.dev/suppressions/v1
                suppressions:
                  - rule: static-credential-in-configmap
                    object: ConfigMap/shop/db-config
                    path: data["config.ini"] › [mysql] › passwd
                    reason: for the exercise
                    owner: team
                    until: 2027-03-01
                """);

        assertThat(Cli.run("merge", prod, stage, "--fail-on", "critical").code())
                .isZero();
        Cli accepted = Cli.run(
                "merge", prod, stage, "--suppressions", file.toString(), "--as-of", "2026-11-22", "--format", "json");
        assertThat(JSON.readTree(accepted.out()).path("findings").findValues("suppression"))
                .as(accepted.err())
                .hasSize(2);
    }

    @Test
    void aBaselineOfTheFleetLeavesNothingNew() {
        String fleet = folder.resolve("fleet.json").toString();
        Cli.run("merge", prod, stage, "--report", "json=" + fleet);

        assertThat(Cli.run("merge", prod, stage, "--baseline", fleet).code()).isZero();
        assertThat(Cli.run("diff", fleet, fleet).code()).isZero();
    }

    @Test
    void everyFormatCanBeWritten() {
        for (String format : Formats.names()) {
            Cli merged = Cli.run("merge", prod, stage, "--format", format);

            assertThat(merged.code()).as(format + merged.err()).isEqualTo(1);
            assertThat(merged.out()).contains(format.equals("prometheus") ? "prod, stage" : "db-config");
        }
    }

    @Test
    void whatDoesNotJoinIsWrongUsageOrIncomplete() throws IOException {
        Cli twice = Cli.run("merge", prod, prod);
        Files.writeString(
                folder.resolve("cut.json"), Files.readString(Path.of(stage)).substring(0, 4_000));
        Cli cut = Cli.run("merge", prod, folder.resolve("cut.json").toString());

        assertThat(twice.code()).isEqualTo(2);
        assertThat(twice.err()).contains("two reports of cluster prod");
        assertThat(cut.code()).isEqualTo(3);
        assertThat(cut.out()).contains("cut.json").contains("incomplete");
        assertThat(Cli.run("merge", prod, stage, "--rule", "static-credential-in-env")
                        .code())
                .isEqualTo(2);
    }
}
