// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryCommandTest {
    @TempDir
    Path folder;

    @BeforeEach
    void threeReportsOfTwoDaysAndWhatIsNone() throws IOException {
        for (String at : new String[] {"2026-11-01T02:00:00Z", "2026-11-01T14:00:00Z", "2026-11-02T02:00:00Z"}) {
            Files.writeString(folder.resolve(at.replace(":", "") + ".json"), """
                    {"schema": "plumbline.dev/report/v1", "run": {"started": "%s"},
                     "coverage": {"complete": true}, "findings": [], "workloads": []}
                    """.formatted(at));
        }
        Files.writeString(folder.resolve("empty.json"), "");
        Files.writeString(folder.resolve("broken.json"), "{\"schema\": \"plumbline.dev/report/v1\", \"run\": {\"sta");
        Files.writeString(folder.resolve("another.json"), "{\"a\": [1]}");
    }

    @Test
    void thePageIsAReportAsOthersAre() {
        Path page = folder.resolve("history.html");

        Cli ended = Cli.run("history", folder.toString(), "--report", "html=" + page);

        assertThat(ended.code()).isZero();
        assertThat(ended.out()).contains("3 reports · not read: another.json, broken.json, empty.json");
        assertThat(page).content().contains("2026-11-01");
    }

    @Test
    void anotherFormatIsRefusedBeforeAnythingIsWritten() {
        assertThat(Cli.run("history", folder.toString(), "--report", "sarif=x.sarif")
                        .code())
                .isEqualTo(2);
    }

    @Test
    void thinningOutTakesNeitherWhatIsNoReportNorTheLastOfADay() {
        assertThat(Cli.run("history", folder.toString(), "--prune", "2d,0w,0m").out())
                .contains("deleted 1 of them");
        assertThat(folder.toFile().list())
                .containsExactlyInAnyOrder(
                        "2026-11-01T140000Z.json",
                        "2026-11-02T020000Z.json",
                        "another.json",
                        "broken.json",
                        "empty.json");
    }
}
