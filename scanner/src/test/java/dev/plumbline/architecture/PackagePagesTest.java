// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.architecture;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every package says what it is for and that its references are not null. */
class PackagePagesTest {
    @Test
    void everyPackageSaysWhatItIsForAndIsNullMarked() throws IOException {
        Set<Path> packages = new TreeSet<>();
        for (String module : new String[] {"rules", "reports", "scanner"}) {
            Path sources = Path.of("..", module, "src/main/java");
            try (Stream<Path> files = Files.walk(sources)) {
                packages.addAll(files.filter(file -> file.toString().endsWith(".java"))
                        .map(Path::getParent)
                        .filter(folder -> !isRule(folder))
                        .collect(toCollection(TreeSet::new)));
            }
        }

        assertThat(packages)
                .hasSizeGreaterThan(5)
                .allSatisfy(folder ->
                        assertThat(pageOf(folder)).as(folder.toString()).contains("/**", "@NullMarked"));
    }

    /** A rule's folder says what it is for in its rule.md; that nothing there is null the compiler checks regardless. */
    private static boolean isRule(Path folder) {
        return Files.exists(folder.resolve("rule.md"));
    }

    private static String pageOf(Path folder) {
        Path page = folder.resolve("package-info.java");
        try {
            return Files.exists(page) ? Files.readString(page) : "no package-info.java";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
