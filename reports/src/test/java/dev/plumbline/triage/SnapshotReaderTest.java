// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.finding.ScanResult;
import dev.plumbline.report.Formats;
import dev.plumbline.report.Report;
import dev.plumbline.report.Story;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SnapshotReaderTest {
    @ParameterizedTest
    @MethodSource("dev.plumbline.report.Variety#reports")
    void aWrittenReportReadsAsItsSnapshot(Report report) throws IOException {
        for (boolean keyed : new boolean[] {true, false}) {
            Snapshot direct = Snapshots.of(report.triage(), report.result(), report.run(), path -> path, keyed);
            assertThat(read(json(report.with(report.options().keyed(keyed))))).isEqualTo(direct);
        }
    }

    @Test
    void theReportComparedWithItselfHasOnlyKnownFindings() throws IOException {
        ScanResult result = Story.before();
        Snapshot before = read(json(Report.of(result, Story.run())));
        Triage none = Triage.none(result);
        Snapshot now = Snapshots.of(none, result, Story.run(), path -> path, false);
        Triage triage = Baseline.compare(none, now, before, "last.json");
        assertThat(triage.findings()).noneMatch(Triaged::counts);
        assertThat(Gate.DEFAULT.decide(triage, result.coverage())).isEqualTo(ExitCode.CLEAN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "{}", "{\"schema\": \"something/else\"}", "\"text\"", ""})
    void whatIsNoReportIsRefused(String text) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("not a JSON report of Plumbline");
    }

    @Test
    void aBrokenReportIsRefusedWithoutItsText() {
        assertThatThrownBy(() -> read("{\"schema\": \"plumbline.dev/report/v1\",\n \"findings\": [hunter2"))
                .isInstanceOf(IOException.class)
                .hasMessage("not a JSON report of Plumbline: it does not parse at line 2");
    }

    @Test
    void whatLaterVersionsAddIsSkipped() throws IOException {
        String later = "{\"schema\": \"plumbline.dev/report/v1\", \"later\": {\"a\": [1, {}]}, \"findings\": "
                + "[{\"fingerprint\": \"f\", \"rule\": \"r\", \"severity\": \"apocalyptic\", \"new\": []}]}";
        assertThat(read(later).findings())
                .extracting(EarlierFinding::fingerprint)
                .containsExactly("f");
    }

    private static Snapshot read(String text) throws IOException {
        return SnapshotReader.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String json(Report report) throws IOException {
        StringBuilder out = new StringBuilder();
        Formats.named("json").orElseThrow().write(report, out);
        return out.toString();
    }
}
