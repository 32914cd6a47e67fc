// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Builds the image's root file system and starts it as a container engine would; needs the profile "image". */
class ImageIT {
    private static final Path SCRIPTS = Path.of("deploy/image").toAbsolutePath();
    private static final String JAVA = "/opt/plumbline/runtime/bin/java";

    @TempDir
    static Path image;

    @TempDir
    Path folder;

    @BeforeAll
    static void build() throws Exception {
        Run run = Run.of(
                image,
                Map.of("JAVA_HOME", System.getProperty("java.home")),
                "",
                List.of(
                        SCRIPTS.resolve("build").toString(),
                        DistributionIT.packed().toString(),
                        image.resolve("out").toString()));
        assertThat(run.status()).as(run.errors().toString()).isZero();
    }

    @Test
    void scansStandardInput() throws Exception {
        Run run = enter(Planted.CONFIG_MAP, "@/opt/plumbline/java.options", "scan", "-");

        assertThat(run.status()).as(run.errors().toString()).isEqualTo(1);
        assertThat(run.output()).anyMatch(line -> line.contains("stdin.yaml:6:22"));
        assertThat(run.errors()).isEmpty();
    }

    @Test
    void holdsWhatAClusterScanNeedsUpToTheFirstRequest() throws Exception {
        Files.writeString(image.resolve("out/rootfs/etc/kubeconfig"), """
                apiVersion: v1
                kind: Config
                current-context: nowhere
                contexts: [{name: nowhere, context: {cluster: nowhere, user: nobody}}]
                clusters: [{name: nowhere, cluster: {server: "https://127.0.0.1:9"}}]
                users: [{name: nobody, user: {}}]
                """);

        Run run = enter("", "@/opt/plumbline/java.options", "scan", "--cluster", "--kubeconfig", "/etc/kubeconfig");

        assertThat(run.status()).as(run.errors().toString()).isEqualTo(3);
        assertThat(run.output()).contains("Not looked at");
    }

    @Test
    void takesItsClassesFromTheArchive() throws Exception {
        List<String> jar = Files.readAllLines(image.resolve("out/rootfs/opt/plumbline/java.options"));

        Run run = enter(
                Planted.CONFIG_MAP,
                "-XX:+UseSerialGC",
                "-XX:SharedArchiveFile=/opt/plumbline/plumbline.jsa",
                "-Xshare:on",
                "-Xlog:class+load",
                "-jar",
                jar.get(jar.size() - 1),
                "scan",
                "-");

        assertThat(run.output()).anyMatch(line -> line.contains("dev.plumbline.cli.Main source: shared objects file"));
    }

    @Test
    void holdsNoShellAndBelongsToNobodySpecial() throws Exception {
        try (Stream<Path> files = Files.walk(image.resolve("out/rootfs"))) {
            assertThat(files.map(file -> file.getFileName().toString())).doesNotContain("sh", "bash", "busybox");
        }
    }

    @Test
    void anImageArchiveNamesItsLayerAndItsEntryPoint() throws Exception {
        Path layout = Files.createDirectory(folder.resolve("layout"));
        Run.of(
                layout,
                Map.of(),
                "",
                List.of("tar", "-xf", image.resolve("out/plumbline-image.tar").toString()));

        String manifest = blob(layout, Files.readString(layout.resolve("index.json")), "manifest.v1+json");
        String configuration = blob(layout, manifest, "config.v1+json");
        assertThat(configuration).contains("\"User\":\"65532:65532\"", JAVA);
        assertThat(layout.resolve("blobs/sha256/" + digest(manifest, "layer.v1.tar+gzip")))
                .isNotEmptyFile();
    }

    private static String blob(Path layout, String text, String type) throws IOException {
        return Files.readString(layout.resolve("blobs/sha256/" + digest(text, type)));
    }

    /** The digest that follows a media type; a parser of JSON would be more than these five lines need. */
    private static String digest(String text, String type) {
        String before = type + "\",\"digest\":\"sha256:";
        int start = text.indexOf(before);
        assertThat(start).as("%s in %s", type, text).isPositive();
        return text.substring(start + before.length(), start + before.length() + 64);
    }

    private Run enter(String input, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                SCRIPTS.resolve("enter").toString(), image.resolve("out/rootfs").toString(), JAVA));
        command.addAll(List.of(arguments));
        return Run.of(folder, Map.of(), input, command);
    }
}
