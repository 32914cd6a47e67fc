// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Charts and what else is rendered merge too, with findings at the lines that people edit. */
class MergedRendersTest {
    @TempDir
    Path folder;

    private static String chart(String name) throws URISyntaxException {
        return Path.of(MergedRendersTest.class
                        .getResource("/dev/plumbline/render/" + name + "/Chart.yaml")
                        .toURI())
                .getParent()
                .toString();
    }

    /** One test, because each render of a chart is a process of its own. */
    @Test
    void chartsMergeToTheirScanWithWhatIsNotRenderedBesideThem() throws IOException, URISyntaxException {
        Path manifests = Files.createDirectory(folder.resolve("manifests"));
        Files.writeString(manifests.resolve("raw.yaml"), "apiVersion: v1\nkind: {{ .Values.kind }}\n");
        Files.writeString(manifests.resolve("broken.yaml"), "a: [b\n");
        Path base = Files.createDirectory(manifests.resolve("base"));
        Files.writeString(base.resolve("kustomization.yaml"), "resources: [https://example.com/x]\n");
        Sharded estate = new Sharded(
                folder.resolve("out"),
                "--release-namespace",
                "orders",
                manifests.toString(),
                chart("shop"),
                Fixtures.ROOT.resolve("story/before").toString());

        assertThat(estate.scan().get("console")).contains("templates/", "values.yaml");
        estate.mergesToTheScan(2);
    }
}
