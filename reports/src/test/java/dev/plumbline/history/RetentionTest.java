// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RetentionTest {
    @Test
    void theLastReportOfADayIsKept() {
        History history = history(moment("2026-11-20T02:00:00Z"), moment("2026-11-20T14:00:00Z"));

        assertThat(superfluous(new Retention(2, 0, 0), history)).containsExactly("2026-11-20T02:00:00Z");
    }

    @Test
    void aCompleteReportIsKeptBeforeALaterIncompleteOne() {
        History history = history(
                moment("2026-11-19T02:00:00Z"), incomplete("2026-11-19T14:00:00Z"), moment("2026-11-20T02:00:00Z"));

        assertThat(superfluous(new Retention(2, 0, 0), history)).containsExactly("2026-11-19T14:00:00Z");
    }

    @Test
    void theNewestIsAlwaysKept() {
        History history = history(moment("2026-11-20T02:00:00Z"), incomplete("2026-11-20T14:00:00Z"));

        assertThat(superfluous(new Retention(1, 0, 0), history)).isEmpty();
    }

    @Test
    void weeksAndMonthsReachFurtherBackThanDays() {
        List<Moment> daily = new ArrayList<>();
        Instant day = Instant.parse("2026-06-01T02:00:00Z");
        for (int count = 0; count < 150; count++) {
            daily.add(moment(day.plusSeconds(86_400L * count).toString()));
        }
        History history = new History(daily, List.of());

        List<String> deleted = superfluous(new Retention(7, 4, 5), history);

        // Seven days, two further Sundays, and the last days of June, July, August and September.
        assertThat(deleted).hasSize(150 - 7 - 2 - 4);
        assertThat(deleted).doesNotContain("2026-06-30T02:00:00Z", "2026-09-30T02:00:00Z", "2026-10-28T02:00:00Z");
        assertThat(deleted).contains("2026-06-01T02:00:00Z", "2026-10-20T02:00:00Z");
    }

    @Test
    void pruningTwiceDeletesNothingMore() {
        List<Moment> daily = new ArrayList<>();
        for (int count = 0; count < 60; count++) {
            daily.add(moment(Instant.parse("2026-06-01T02:00:00Z")
                    .plusSeconds(86_400L * count)
                    .toString()));
        }
        Retention retention = new Retention(7, 4, 5);
        List<Moment> kept = new ArrayList<>(daily);
        kept.removeAll(retention.superfluous(new History(daily, List.of())));

        assertThat(retention.superfluous(new History(kept, List.of()))).isEmpty();
    }

    private static List<String> superfluous(Retention retention, History history) {
        return retention.superfluous(history).stream().map(Moment::file).toList();
    }

    private static History history(Moment... moments) {
        return new History(List.of(moments), List.of());
    }

    private static Moment moment(String at) {
        return moment(at, true);
    }

    private static Moment incomplete(String at) {
        return moment(at, false);
    }

    private static Moment moment(String at, boolean complete) {
        return new Moment(
                at, Instant.parse(at), Optional.empty(), complete, 0, Tally.NONE, new TreeMap<>(), new TreeMap<>());
    }
}
