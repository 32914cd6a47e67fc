// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.stored;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StoredReportTest {
    private final List<String> heard = new ArrayList<>();
    private final StoredReport report = new StoredReport()
            .section("run", run -> heard.add("run " + run.path("cluster").asText()))
            .each(
                    "findings",
                    finding -> heard.add("finding " + finding.path("rule").asText()));

    private void read(String text) throws IOException {
        report.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void sectionsArriveInTheReportsOrderAndOthersAreSkipped() throws IOException {
        read("""
                {"schema": "plumbline.dev/report/v1", "findings": [{"rule": "a"}, {"rule": "b"}],
                 "of-tomorrow": [{"x": [1]}], "run": {"cluster": "east"}}
                """);

        assertThat(heard).containsExactly("finding a", "finding b", "run east");
    }

    @Test
    void aReportThatBreaksOffIsNone() {
        assertThatIOException()
                .isThrownBy(() -> read("{\"schema\": \"plumbline.dev/report/v1\", \"findings\": [{\"rule\": \"a\"}"))
                .withMessageContaining("does not parse");
        assertThatIOException()
                .isThrownBy(() -> read("{\"schema\": \"plumbline.dev/report/v1\""))
                .withMessageContaining("does not parse");
    }

    @Test
    void otherJsonIsNoReport() {
        for (String other : List.of("[]", "{}", "\"text\"", "{\"schema\": \"something/v1\"}", "")) {
            assertThatIOException()
                    .isThrownBy(() -> read(other))
                    .withMessageContaining("not a JSON report of Plumbline");
        }
    }

    @Test
    void aNewerReportIsNamedAsSuch() {
        assertThatIOException()
                .isThrownBy(() -> read("{\"schema\": \"plumbline.dev/report/v2\", \"run\": {}}"))
                .withMessageContaining("newer Plumbline (plumbline.dev/report/v2)");
    }
}
