// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.history;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * How many reports are kept: the last of each of so many days, weeks and months, counted back from the newest report.
 *
 * <p>Complete reports come before incomplete ones of the same day, and the newest report is always kept. Days are those of
 * UTC, weeks those of ISO 8601.
 */
public record Retention(int days, int weeks, int months) {
    /** What the CronJob keeps. */
    public static final Retention DEFAULT = new Retention(14, 8, 24);

    public Retention {
        if (days < 1 || weeks < 0 || months < 0) {
            throw new IllegalArgumentException("keeps at least one day");
        }
    }

    /** The reports that are not kept, oldest first; each cluster is counted by itself. */
    public List<Moment> superfluous(History history) {
        List<Moment> superfluous = new ArrayList<>();
        history.byCluster().values().forEach(one -> superfluous.addAll(superfluous(one.moments())));
        return superfluous.stream().sorted().toList();
    }

    private List<Moment> superfluous(List<Moment> oldestFirst) {
        Set<Moment> kept = new HashSet<>();
        if (!oldestFirst.isEmpty()) {
            kept.add(oldestFirst.get(oldestFirst.size() - 1));
        }
        keep(oldestFirst, kept, days, day -> day.toString());
        keep(
                oldestFirst,
                kept,
                weeks,
                day -> day.get(IsoFields.WEEK_BASED_YEAR) + " " + day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
        keep(oldestFirst, kept, months, day -> day.getYear() + " " + day.getMonthValue());
        return oldestFirst.stream().filter(moment -> !kept.contains(moment)).toList();
    }

    private static void keep(
            List<Moment> oldestFirst, Set<Moment> kept, int most, Function<LocalDate, String> periodOf) {
        Set<String> periods = new HashSet<>();
        for (int at = oldestFirst.size() - 1; at >= 0 && periods.size() < most; at--) {
            String period = periodOf.apply(day(oldestFirst.get(at).at()));
            if (periods.add(period)) {
                best(oldestFirst, period, periodOf).ifPresent(kept::add);
            }
        }
    }

    /** The last complete report of a period, or the last when none is complete. */
    private static Optional<Moment> best(
            List<Moment> oldestFirst, String period, Function<LocalDate, String> periodOf) {
        List<Moment> all = oldestFirst.stream()
                .filter(moment -> periodOf.apply(day(moment.at())).equals(period))
                .toList();
        return all.stream()
                .filter(Moment::complete)
                .reduce((first, second) -> second)
                .or(() -> all.stream().reduce((first, second) -> second));
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }
}
