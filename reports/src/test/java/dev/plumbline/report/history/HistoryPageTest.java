// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.report.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.history.History;
import dev.plumbline.history.Moment;
import dev.plumbline.history.Tally;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class HistoryPageTest {
    @Test
    void whatALongHistoryLeavesOutOfItsTextIsCounted() throws IOException {
        StringBuilder text = new StringBuilder();
        HistoryText.write(months(), text);

        assertThat(text.toString()).contains("23 earlier, since 2026-01-01 00:00; the HTML page has them all");
    }

    @Test
    void theDaysUnderAChartStandInsideItAndBothChartsHaveOneAxis() {
        List<Moment> moments = months().moments();
        RungChart rungs = RungChart.of(moments);

        assertThat(rungs.columns())
                .filteredOn(column -> !column.tick().isEmpty())
                .isNotEmpty()
                .allMatch(column -> column.x() + 75 <= rungs.width());
        RungChart.Column last = rungs.columns().get(62);
        assertThat(FindingChart.of(moments).lines())
                .allMatch(line -> line.lastX() >= last.x() && line.lastX() <= last.x() + last.width());
    }

    private static History months() {
        return new History(
                IntStream.range(0, 63)
                        .mapToObj(day -> new Moment(
                                day + ".json",
                                Instant.parse("2026-01-01T00:00:00Z").plus(Duration.ofDays(day)),
                                Optional.empty(),
                                true,
                                0,
                                new Tally(List.of(0, 1, 0, 0), List.of(0, 1, 0, 0, 0, 0)),
                                new TreeMap<>(),
                                new TreeMap<>()))
                        .toList(),
                List.of());
    }

    private static final String HOSTILE = "<img src=x onerror=alert(1)>\u202eevil";

    @Test
    void thePageSaysHowItWentAndDrawsEachScan() throws IOException {
        Document page = page(history());

        assertThat(page.select("h1").text())
                .isEqualTo(
                        "Cluster east Findings went from 4 to 1 since 2026-11-01; workloads on rung 4 or 5 from 0 to 2"
                                + " (of 2).");
        assertThat(page.select("svg g")).hasSize(2);
        assertThat(page.select("polyline")).hasSize(4);
        assertThat(page.select("g title").get(1).text()).contains("2 on rung 4").contains("incomplete");
        assertThat(page.select("script")).isEmpty();
    }

    @Test
    void namesOfFilesAndNamespacesAreTextAndNothingElse() throws IOException {
        Document page = page(history());

        assertThat(page.select("img")).isEmpty();
        assertThat(page.text()).contains("<img src=x onerror=alert(1)>").doesNotContain("\u202e");
    }

    @Test
    void theTextHasALineForEachScanAndNamespace() throws IOException {
        StringBuilder text = new StringBuilder();
        HistoryText.write(history(), text);

        assertThat(text.toString())
                .startsWith("Cluster east\n")
                .contains("2026-11-01 02:00         0     4       0    0            2   .   .   .   .   .\n")
                .contains(
                        "2026-11-02 02:00         0     1       0    0            .   .   .   .   2   .  incomplete\n")
                .contains("shop                              4 → 1         0 → 2 of 2\n")
                .contains("2 reports")
                .doesNotContain("\u202e");
        assertThat(text.toString().lines()).allMatch(line -> line.codePointCount(0, line.length()) <= 100);
    }

    private static Document page(History history) throws IOException {
        StringBuilder text = new StringBuilder();
        HistoryPage.write(history, text);
        return Jsoup.parse(text.toString());
    }

    private static History history() {
        return new History(
                List.of(
                        moment("2026-11-01T02:00:00Z", true, 4, List.of(2, 0, 0, 0, 0, 0)),
                        moment("2026-11-02T02:00:00Z", false, 1, List.of(0, 0, 0, 0, 2, 0))),
                List.of(HOSTILE + ".json"));
    }

    private static Moment moment(String at, boolean complete, int high, List<Integer> rungs) {
        Tally tally = new Tally(List.of(0, high, 0, 0), rungs);
        Tally none = new Tally(Collections.nCopies(4, 0), Collections.nCopies(Tally.RUNGS, 0));
        return new Moment(
                HOSTILE,
                Instant.parse(at),
                Optional.of("east"),
                complete,
                complete ? 0 : 3,
                tally,
                new TreeMap<>(Map.of("shop", tally, HOSTILE, none)),
                new TreeMap<>());
    }
}
