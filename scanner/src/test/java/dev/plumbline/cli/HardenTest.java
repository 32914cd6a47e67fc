// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Applies what harden writes to the estate that it was written for, and scans again. */
class HardenTest {
    @TempDir
    Path folder;

    private static Map<String, String> story(String phase) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        try (Stream<Path> all = Files.list(Fixtures.ROOT.resolve("story").resolve(phase))) {
            for (Path file : all.sorted().toList()) {
                files.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return files;
    }

    /** What a scan says of the data store beside a migrated workload is wanted, see the story. */
    private static void assertHigher(Hardening.State before, Hardening.State after) {
        assertThat(after.lowest()).isGreaterThan(before.lowest());
        assertThat(Hardening.appeared(before, after))
                .filteredOn(each -> !each.startsWith("migrated-secret-still-at-rest") || !each.endsWith("heuristic"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"before, shop/py", "before, shop/db"})
    void theStoryLeavesItsLiterals(String phase, String workload) throws IOException {
        Hardening hardening = Hardening.of(folder, workload, story(phase));
        Hardening.State before = hardening.state();

        assertHigher(before, hardening.step(Map.of()).state());
    }
}
