// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.plumbline.build.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where programs that nobody watches end up: full disks, no home, nothing to write to but the reports' folder. */
class HarshPlacesTest {
    private static final Path FULL = Path.of("/dev/full");

    @TempDir
    Path folder;

    private Path reports;

    @BeforeEach
    void makeFolder() throws IOException {
        reports = Files.createDirectories(folder.resolve("reports"));
    }

    private static String estate() {
        return Fixtures.ROOT.resolve("story/before").toAbsolutePath().toString();
    }

    /** @param limit words of the shell before the program starts */
    private Run run(String limit, Map<String, String> environment, String... words) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                "sh",
                "-c",
                limit + " exec \"$0\" \"$@\"",
                System.getProperty("java.home") + "/bin/java",
                "-XX:-UsePerfData",
                "-XX:TieredStopAtLevel=1",
                "-Duser.home=/nowhere",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.plumbline.cli.Main"));
        command.addAll(List.of(words));
        return Run.of(folder, environment, "", command);
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(reports)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void aReportThatTheDiskHasNoRoomForLeavesTheEarlierOneAndCostsNoOther() throws Exception {
        Path page = Files.writeString(reports.resolve("latest.html"), "earlier");

        Run run = run(
                "ulimit -f 16;",
                Map.of(),
                "scan",
                estate(),
                "--quiet",
                "--report=html=" + page,
                "--report=prometheus=" + reports.resolve("plumbline.prom"));

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.errors()).singleElement().asString().contains("cannot write the report " + page);
        assertThat(page).hasContent("earlier");
        assertThat(names()).containsExactly("latest.html", "plumbline.prom");
    }

    @Test
    void aFullDiskUnderADeviceIsSaid() {
        assumeTrue(Files.exists(FULL));

        Cli cli = Cli.run("scan", estate(), "--report", "json=" + FULL);

        assertThat(cli.code()).isEqualTo(2);
        assertThat(cli.err()).contains("cannot write the report /dev/full");
        assertThat(cli.out()).contains("5 findings");
    }

    @Test
    void earlierReportsAreThinnedOutEvenWhenThePageCannotBeWritten() throws IOException {
        assumeTrue(Files.exists(FULL));
        for (String day : List.of("2026-01-01", "2026-01-02", "2026-01-03")) {
            Cli cli = Cli.run(
                    "",
                    Map.of(
                            "SOURCE_DATE_EPOCH",
                            String.valueOf(java.time.LocalDate.parse(day).toEpochDay() * 86_400)),
                    "scan",
                    estate(),
                    "--quiet",
                    "--report",
                    "json=" + reports.resolve(day + ".json"));
            assertThat(cli.code()).isEqualTo(1);
        }

        Cli cli = Cli.run("history", reports.toString(), "--prune=1d,0w,0m", "--report=html=" + FULL);

        assertThat(cli.code()).isEqualTo(2);
        assertThat(cli.err()).contains("cannot write the report /dev/full").doesNotContain("fault of Plumbline");
        assertThat(cli.out()).contains("deleted 2 of them");
        assertThat(names()).containsExactly("2026-01-03.json");
    }

    @Test
    void noHomeIsNeeded() throws Exception {
        Run run = run(
                "",
                Map.of("HOME", "/nowhere", "XDG_CACHE_HOME", "/nowhere"),
                "scan",
                estate(),
                "--report=json=" + reports.resolve("night.json"),
                "--report=html=" + reports.resolve("latest.html"));

        assertThat(run.status()).as(run.errors().toString()).isEqualTo(1);
        assertThat(run.errors()).isEmpty();
        assertThat(names()).containsExactly("latest.html", "night.json");
    }
}
