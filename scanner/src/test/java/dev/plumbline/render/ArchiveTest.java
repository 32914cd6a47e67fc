// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTest {
    @TempDir
    Path folder;

    @Test
    void aPackagedChartIsRenderedWithItsPlacesInside() throws IOException {
        Path chart = Renders.copy("shop", folder.resolve("unpacked"));
        Path archive = Files.write(folder.resolve("shop-0.1.0.tgz"), packed(files(chart, "shop/")));

        Renders renders = Renders.of(archive, RenderOptions.DEFAULT);

        assertThat(renders.credentials(folder))
                .contains(
                        "shop-0.1.0.tgz/templates/deployment.yaml:19 env ADMIN_PASSWORD of container web",
                        "shop-0.1.0.tgz/values.yaml:7 password");
    }

    @Test
    void aSubchartInAnArchiveIsFoundToo() throws IOException {
        Path chart = Renders.copy("shop", folder);
        Path subchart = chart.resolve("charts/cache");
        byte[] packed = packed(files(subchart, "cache/"));
        try (Stream<Path> walk = Files.walk(subchart)) {
            walk.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        }
        Files.write(chart.resolve("charts/cache-0.2.0.tgz"), packed);

        assertThat(Renders.of(chart, RenderOptions.DEFAULT).credentials(chart))
                .contains("charts/cache-0.2.0.tgz/values.yaml:2 redis.conf › requirepass");
    }

    @Test
    void namesThatClimbOutOfTheFolderAreDropped() throws IOException, RenderException {
        Path archive = Files.write(
                folder.resolve("bad.tgz"),
                packed(Map.of("bad/Chart.yaml", "name: bad", "bad/../../../etc/cron.d/x", "evil", "/etc/y", "evil")));

        assertThat(ChartFiles.archive(archive, "bad.tgz").paths()).containsExactly("Chart.yaml", "etc/y");
        assertThat(folder.toFile().list()).containsExactly("bad.tgz");
    }

    @Test
    void anArchiveThatIsNoChartIsCounted() throws IOException {
        Files.write(folder.resolve("backup.tgz"), packed(Map.of("a/b.txt", "text")));
        Files.writeString(folder.resolve("cm.yaml"), "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n");

        Renders renders = Renders.of(folder, RenderOptions.DEFAULT);

        assertThat(renders.objects()).containsExactly("ConfigMap a");
        assertThat(renders.coverage().passedOver()).anyMatch(over -> over.why().equals("no manifest"));
    }

    @Test
    void aBrokenArchiveIsAGap() throws IOException {
        Files.writeString(folder.resolve("broken.tgz"), "no gzip");

        assertThat(Renders.of(folder, RenderOptions.DEFAULT).gaps()).anyMatch(gap -> gap.contains("archive is broken"));
    }

    private static Map<String, String> files(Path below, String prefix) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(below)) {
            for (Path file : (Iterable<Path>) walk.filter(Files::isRegularFile)::iterator) {
                files.put(prefix + below.relativize(file), Files.readString(file));
            }
        }
        return files;
    }

    private static byte[] packed(Map<String, String> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(new GzipCompressorOutputStream(bytes))) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                byte[] content = file.getValue().getBytes(StandardCharsets.UTF_8);
                TarArchiveEntry entry = new TarArchiveEntry(file.getKey(), true);
                entry.setSize(content.length);
                tar.putArchiveEntry(entry);
                tar.write(content);
                tar.closeArchiveEntry();
            }
        }
        return asHelmPackages(bytes.toByteArray());
    }

    /** With the extra field and the comment of {@code helm package}; the field has no subfields, against RFC 1952. */
    private static byte[] asHelmPackages(byte[] gzip) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] extra = ("+" + "x".repeat(40)).getBytes(StandardCharsets.US_ASCII);
        bytes.writeBytes(
                new byte[] {gzip[0], gzip[1], gzip[2], 0x14, 0, 0, 0, 0, 0, (byte) 0xff, (byte) extra.length, 0});
        bytes.writeBytes(extra);
        bytes.writeBytes("Helm\0".getBytes(StandardCharsets.US_ASCII));
        bytes.write(gzip, 10, gzip.length - 10);
        return bytes.toByteArray();
    }
}
