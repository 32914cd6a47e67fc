// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Counts what a small scan loads: classes are a measure of the start that is the same on every machine. */
class StartUpCostTest {
    /** The scan needs about 3200 with all 280 rules; whoever raises this slows every start. */
    private static final int BUDGET = 3400;

    @TempDir
    Path folder;

    private List<String> classes;

    @BeforeEach
    void scan() throws Exception {
        Path estate = Files.createDirectory(folder.resolve("estate"));
        Files.writeString(estate.resolve("planted.yaml"), Planted.CONFIG_MAP);
        Path log = folder.resolve("classes");
        Run run = Run.of(
                folder,
                Map.of(),
                "",
                List.of(
                        System.getProperty("java.home") + "/bin/java",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xlog:class+load:file=" + log + ":none",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "dev.plumbline.cli.Main",
                        "scan",
                        estate.toString()));
        assertThat(run.status()).as(run.errors().toString()).isEqualTo(1);
        try (Stream<String> lines = Files.lines(log)) {
            classes = lines.map(line -> line.substring(0, (line + " ").indexOf(' ')))
                    .toList();
        }
    }

    @Test
    void aScanToTheConsoleLoadsNoLibraryThatItDoesNotUse() throws IOException {
        assertThat(classes)
                .anyMatch(name -> name.startsWith("dev.plumbline."))
                .noneMatch(name -> Stream.of(
                                "io.fabric8.",
                                "freemarker.",
                                "de.jcup.",
                                "com.fasterxml.jackson.databind.",
                                "java.net.http.")
                        .anyMatch(name::startsWith));
    }

    @Test
    void aScanToTheConsoleKeepsToItsBudgetOfClasses() {
        assertThat(classes.size()).isLessThan(BUDGET);
    }
}
