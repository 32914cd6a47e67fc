// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.plumbline.build.Run;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The alerts that are shipped wake somebody for a scanner that is dead or blind, and for nobody else: promtool's word for it. */
class AlertsTest {
    @TempDir
    Path folder;

    @BeforeEach
    void promtoolIsThere() {
        boolean there = Stream.of(System.getenv().getOrDefault("PATH", "").split(System.getProperty("path.separator")))
                .anyMatch(path -> Files.isExecutable(Path.of(path).resolve("promtool")));
        assumeTrue(there, "no promtool on the PATH");
    }

    @Test
    void eachCaseWakesWhomItOught() throws IOException, InterruptedException {
        String spec = KubernetesPieces.object(
                        Files.readString(KubernetesPieces.ROOT.resolve("alerts.yaml")), "PrometheusRule")
                .path("spec")
                .toString();
        // JSON is YAML too.
        Files.writeString(folder.resolve("rules.yaml"), spec);
        try (InputStream cases = AlertsTest.class.getResourceAsStream("alerts-test.yaml")) {
            Files.copy(cases, folder.resolve("cases.yaml"));
        }

        Run run = Run.of(folder, Map.of(), "", List.of("promtool", "test", "rules", "cases.yaml"));

        assertThat(run.status()).as("%s %s", run.output(), run.errors()).isZero();
    }
}
