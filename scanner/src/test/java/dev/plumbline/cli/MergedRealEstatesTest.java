// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cli;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Parts of what real clusters and charts hold merge to what one scan reports. */
@Tag("shared")
class MergedRealEstatesTest {
    private static final Path SHARED = Path.of(System.getProperty("plumbline.shared"));

    @TempDir
    Path folder;

    static Stream<String> estates() {
        return Stream.of(
                "real/dumps/cluster.yaml",
                "real/dumps/cluster-info-dump",
                "real/dumps/shop.yaml",
                "real/dumps/tutorial-baseline-managed-fields.yaml",
                "real/dumps/tutorial-migrated.yaml",
                "real/dumps",
                "real/charts",
                "real/spire",
                "real/vault",
                "tutorial");
    }

    @ParameterizedTest
    @MethodSource("estates")
    void partsMergeToTheScan(String estate) {
        new Sharded(folder, SHARED.resolve(estate).toString()).mergesToTheScan(1, 2, 3, 5);
    }
}
