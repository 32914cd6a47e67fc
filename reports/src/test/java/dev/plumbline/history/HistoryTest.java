// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.verdict.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryTest {
    @TempDir
    Path folder;

    @Test
    void reportsAreCountedByNamespaceAndOwnerInTheOrderOfTheirScans() throws IOException {
        Files.writeString(folder.resolve("b.json"), report("2026-11-02T02:00:00Z", true));
        Files.writeString(folder.resolve("a.json"), report("2026-11-03T02:00:00Z", false));

        History history = History.of(folder);

        assertThat(history.moments()).extracting(Moment::file).containsExactly("b.json", "a.json");
        Moment first = history.moments().get(0);
        assertThat(first.complete()).isTrue();
        assertThat(first.all().of(Severity.HIGH)).isEqualTo(1);
        assertThat(first.all().of(Severity.LOW)).isEqualTo(1);
        assertThat(first.all().rungs()).containsExactly(1, 0, 0, 0, 1, 0);
        assertThat(first.namespaces()).containsOnlyKeys("", "shop");
        assertThat(first.namespaces().get("shop").of(Severity.HIGH)).isEqualTo(1);
        assertThat(first.owners().get("payments").safe()).isEqualTo(1);
        assertThat(first.owners().get("payments").of(Severity.HIGH)).isEqualTo(1);
        assertThat(history.moments().get(1).complete()).isFalse();
    }

    @Test
    void suppressedFindingsAreNotCounted() throws IOException {
        Files.writeString(
                folder.resolve("a.json"),
                report("2026-11-02T02:00:00Z", true)
                        .replace("\"severity\": \"high\"", "\"severity\": \"high\", \"suppression\": {}"));

        assertThat(History.of(folder).moments().get(0).all().of(Severity.HIGH)).isZero();
    }

    @Test
    void whatIsCutOffOrSomethingElseIsNamedAndCostsOnlyItself() throws IOException {
        String whole = report("2026-11-02T02:00:00Z", true);
        Files.writeString(folder.resolve("whole.json"), whole);
        Files.writeString(folder.resolve("cut.json"), whole.substring(0, whole.length() / 2));
        Files.writeString(folder.resolve("other.json"), "{\"schema\": \"other\"}");
        Files.writeString(folder.resolve("notes.txt"), "no report");

        History history = History.of(folder);

        assertThat(history.moments()).hasSize(1);
        assertThat(history.unread()).containsExactly("cut.json", "other.json");
    }

    @Test
    void clustersAreToldApart() throws IOException {
        for (String cluster : new String[] {"east", "west"}) {
            Files.writeString(
                    folder.resolve(cluster + ".json"),
                    report("2026-11-02T02:00:00Z", true)
                            .replace("\"run\": {", "\"run\": {\"cluster\": \"" + cluster + "\", "));
        }

        assertThat(History.of(folder).byCluster()).containsOnlyKeys("east", "west");
    }

    private static String report(String started, boolean complete) {
        return """
                {"schema": "plumbline.dev/report/v1",
                 "run": {"started": "%s"},
                 "coverage": {"complete": %s, "gaps": []},
                 "findings": [
                   {"severity": "high", "subject": "Deployment/shop/web"},
                   {"severity": "low", "subject": "ClusterRole/reader"}],
                 "workloads": [
                   {"id": "Deployment/shop/web", "owner": "payments", "rung": 4},
                   {"id": "Deployment/shop/db", "rung": 0, "rungHighest": 2},
                   {"id": "Deployment/shop/idle"}]}
                """.formatted(started, complete);
    }
}
