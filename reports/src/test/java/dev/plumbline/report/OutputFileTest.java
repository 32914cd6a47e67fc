// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.report.json.JsonFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFileTest {
    private static final Report REPORT = Report.of(Story.before(), Story.run());

    @TempDir
    Path folder;

    @Test
    void aReportReplacesTheEarlierOneAndLeavesNothingElse() throws IOException {
        Path file = folder.resolve("report.json");
        Files.writeString(file, "earlier");
        OutputFile.write(new JsonFormat(), REPORT, file);
        assertThat(file).content().startsWith("{").endsWith("}\n");
        assertThat(names()).containsExactly("report.json");
    }

    @Test
    void aFormatThatFailsLeavesTheEarlierReportAlone() throws IOException {
        Path file = folder.resolve("report.json");
        Files.writeString(file, "earlier");
        ReportFormat half = (report, out) -> {
            out.append("half");
            throw new IOException("no space left");
        };
        assertThatThrownBy(() -> OutputFile.write(half, REPORT, file))
                .hasMessage("cannot write the report " + file + ": no space left");
        assertThat(file).hasContent("earlier");
        assertThat(names()).containsExactly("report.json");
    }

    @Test
    void untilAReportIsWholeTheEarlierOneStandsSoThatAKilledProcessLeavesNoHalf() throws IOException {
        Path file = Files.writeString(folder.resolve("report.json"), "earlier");
        List<String> seen = new ArrayList<>();
        OutputFile.write(
                out -> {
                    out.append("half");
                    seen.add(Files.readString(file));
                    out.append("whole");
                },
                file);
        assertThat(seen).containsExactly("earlier");
        assertThat(file).hasContent("halfwhole");
    }

    @Test
    void runsAtOnceLeaveOneOfTheirReportsWhole() throws Exception {
        Path file = folder.resolve("report.json");
        ExecutorService runs = Executors.newFixedThreadPool(4);
        try {
            List<Future<?>> writing = new ArrayList<>();
            for (int run = 0; run < 40; run++) {
                String line = "run " + run + "\n";
                writing.add(runs.submit(() -> {
                    OutputFile.write(out -> out.append(line.repeat(2000)), file);
                    return null;
                }));
            }
            for (Future<?> each : writing) {
                each.get();
            }
        } finally {
            runs.shutdownNow();
        }
        assertThat(Files.readAllLines(file))
                .hasSize(2000)
                .containsOnly(Files.readAllLines(file).get(0));
        assertThat(names()).containsExactly("report.json");
    }

    @Test
    void aMissingFolderIsNamed() {
        Path file = folder.resolve("missing").resolve("report.json");
        assertThatThrownBy(() -> OutputFile.write(new JsonFormat(), REPORT, file))
                .isInstanceOf(IOException.class)
                .hasMessage("cannot write the report " + file + ": its folder does not exist; create it first");
    }

    @Test
    void aFolderIsNoReport() {
        assertThatThrownBy(() -> OutputFile.write(new JsonFormat(), REPORT, folder))
                .hasMessageContaining("it is a folder");
    }

    @Test
    void aLinkStaysALink() throws IOException {
        Path file = Files.writeString(folder.resolve("real.json"), "earlier");
        Path link = Files.createSymbolicLink(folder.resolve("link.json"), file);
        OutputFile.write(new JsonFormat(), REPORT, link);
        assertThat(link).isSymbolicLink();
        assertThat(file).content().startsWith("{");
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
