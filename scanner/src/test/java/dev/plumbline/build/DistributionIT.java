// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Unpacks the distribution that the build has just made and starts it. */
class DistributionIT {
    @TempDir
    Path folder;

    @Test
    void scansStandardInputThroughALinkWithTheArchiveAndWithout() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("plumbline"), unpack().resolve("bin/plumbline"));

        for (String cache : List.of(
                "/dev/null",
                folder.resolve("cache").toString(),
                folder.resolve("cache").toString())) {
            Run run = Run.of(
                    folder,
                    Map.of("XDG_CACHE_HOME", cache, "JAVA_HOME", System.getProperty("java.home")),
                    Planted.CONFIG_MAP,
                    List.of(link.toString(), "scan", "-"));

            assertThat(run.status()).as(run.errors().toString()).isEqualTo(1);
            assertThat(run.output()).anyMatch(line -> line.contains("stdin.yaml:6:22"));
            assertThat(String.join("\n", run.output()) + run.errors()).doesNotContain(Planted.PASSWORD);
        }
        assertThat(folder.resolve("cache/plumbline")).isNotEmptyDirectory();
    }

    private Path unpack() throws IOException, InterruptedException {
        Path packed = packed();
        Run.of(folder, Map.of(), "", List.of("tar", "-xzf", packed.toString()));
        return folder.resolve(packed.getFileName().toString().replace(".tar.gz", ""));
    }

    static Path packed() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("target"))) {
            List<Path> found = files.filter(
                            file -> file.getFileName().toString().matches("plumbline-.*\\.tar\\.gz"))
                    .toList();
            assertThat(found).hasSize(1);
            return found.get(0).toAbsolutePath();
        }
    }
}
