// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Parts of files merge to what one scan reports of them, byte for byte in every format. */
class MergedFilesTest {
    @TempDir
    Path folder;

    static Stream<Path> estates() throws IOException {
        List<Path> estates;
        try (Stream<Path> folders = Files.walk(Fixtures.ROOT, 2)) {
            estates = folders.filter(Files::isDirectory)
                    .filter(each -> !each.startsWith(Fixtures.ROOT.resolve("expected")))
                    .filter(each -> !each.toString().contains("target"))
                    .sorted()
                    .toList();
        }
        return estates.stream();
    }

    @ParameterizedTest
    @MethodSource("estates")
    void partsOfAnEstateMergeToItsScan(Path estate) {
        new Sharded(folder, estate.toString()).mergesToTheScan(1, 2, 3, 5, 17);
    }
}
