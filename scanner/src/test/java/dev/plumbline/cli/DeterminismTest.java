// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Same input, same bytes, whatever the machine is set to. */
class DeterminismTest {
    private static final Map<String, String> FIXED = Map.of("SOURCE_DATE_EPOCH", "1795305600");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {"console", "json", "sarif", "html", "markdown", "junit", "gitlab-codequality", "prometheus"})
    void anotherLocaleAndTimeZoneChangeNothing(String format) {
        String first = scan(format, Fixtures.ROOT.toString());

        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
            assertThat(scan(format, Fixtures.ROOT.toString())).isEqualTo(first);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void withoutAFixedTimeOnlyRunDataDiffers() {
        List<String> first = Cli.run("scan", "--format", "json", Fixtures.ROOT.toString())
                .out()
                .lines()
                .toList();
        List<String> second = Cli.run("scan", "--format", "json", Fixtures.ROOT.toString())
                .out()
                .lines()
                .toList();

        assertThat(second).hasSameSizeAs(first);
        for (int line = 0; line < first.size(); line++) {
            if (!first.get(line).equals(second.get(line))) {
                assertThat(first.get(line)).containsPattern("\"(started|ended|durationMillis)\"");
            }
        }
    }

    @Test
    void filesMadeInAnotherOrderGiveTheSameReport() throws IOException {
        Path one = folder.resolve("one/estate");
        Path other = folder.resolve("other/estate");
        List<String> names = List.of("db.yaml", "namespace.yaml", "py.yaml");
        copy(names, one);
        copy(List.of("py.yaml", "namespace.yaml", "db.yaml"), other);

        assertThat(scan("json", other.toString()).replace("/other/", "/one/")).isEqualTo(scan("json", one.toString()));
    }

    private static void copy(List<String> names, Path to) throws IOException {
        Files.createDirectories(to);
        for (String name : names) {
            Files.copy(Fixtures.ROOT.resolve("story/before").resolve(name), to.resolve(name));
        }
    }

    private static String scan(String format, String path) {
        return Cli.run("", FIXED, "scan", "--as-of", "2026-11-22", "--format", format, path)
                .out();
    }
}
