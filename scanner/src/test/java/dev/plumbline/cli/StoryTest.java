// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Scans the fixtures as a user would and holds the reports to those that were accepted. */
class StoryTest {
    private static final Map<String, String> FIXED = Map.of("SOURCE_DATE_EPOCH", "1795305600");

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "story/before, console, txt",
        "story/during, console, txt",
        "story/after, console, txt",
        "payments, console, txt",
        "story/before, sarif, sarif",
        "story/after, json, json",
        "payments, markdown, md"
    })
    void estatesGiveTheReportsThatWereAccepted(String estate, String format, String ending) throws IOException {
        Cli cli = scan(Fixtures.ROOT.resolve(estate), format);

        Path expected = Fixtures.ROOT.resolve("expected/" + estate.replace('/', '-') + "." + ending);
        String accepted = Files.exists(expected) ? Files.readString(expected) : "";
        String actual = relative(cli.out());
        if (Boolean.getBoolean("golden.update") && !actual.equals(accepted)) {
            Files.createDirectories(expected.getParent());
            Files.writeString(expected, actual);
            fail("wrote %s: review the difference and run again without golden.update", expected);
        }
        assertThat(actual).as("%s; -Dgolden.update=true writes it", expected).isEqualTo(accepted);
        assertThat(cli.code()).isEqualTo(1);
    }

    @Test
    void theWholeFolderIsSeveralEstatesThatDoNotMix() {
        Cli whole = scan(Fixtures.ROOT, "json");

        assertThat(whole.code()).isEqualTo(1);
        assertThat(whole.out())
                .contains("story/before")
                .contains("story/during")
                .contains("story/after");
        for (String estate : new String[] {"story/before", "story/during", "story/after", "payments"}) {
            long alone = findings(scan(Fixtures.ROOT.resolve(estate), "json"));
            assertThat(alone).as(estate).isPositive();
        }
        long together = findings(whole);
        long apart = findings(scan(Fixtures.ROOT.resolve("story/before"), "json"))
                + findings(scan(Fixtures.ROOT.resolve("story/during"), "json"))
                + findings(scan(Fixtures.ROOT.resolve("story/after"), "json"))
                + findings(scan(Fixtures.ROOT.resolve("payments"), "json"));
        assertThat(together).isEqualTo(apart);
    }

    private static long findings(Cli cli) {
        return cli.out()
                .lines()
                .filter(line -> line.contains("\"fingerprint\""))
                .count();
    }

    private Cli scan(Path estate, String format) {
        return Cli.run(
                "",
                FIXED,
                "scan",
                "--no-version-control",
                "--as-of",
                "2026-11-22",
                "--format",
                format,
                estate.toString());
    }

    /** Reports name the place of this checkout where the tests run beside it. */
    private static String relative(String text) {
        return text.replace(Fixtures.ROOT.toString().replace('\\', '/'), "fixtures");
    }
}
