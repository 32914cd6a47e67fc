// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.report.history;

import dev.plumbline.history.History;
import dev.plumbline.history.Moment;
import dev.plumbline.history.Tally;
import dev.plumbline.report.Visible;
import dev.plumbline.verdict.Severity;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** Writes a history as text: a line for each report, then where namespaces and owners stand now and stood at first. */
public final class HistoryText {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final int MOST_LINES = 40;
    private static final int MOST_GROUPS = 30;

    private final Appendable out;

    private HistoryText(Appendable out) {
        this.out = out;
    }

    public static void write(History history, Appendable out) throws IOException {
        new HistoryText(out).all(history);
    }

    private void all(History history) throws IOException {
        for (Map.Entry<String, History> cluster : history.byCluster().entrySet()) {
            if (!cluster.getKey().isEmpty()) {
                line("Cluster " + Visible.of(cluster.getKey()));
            }
            one(cluster.getValue());
            line("");
        }
        int reports = history.moments().size();
        String unread =
                history.unread().isEmpty() ? "" : " · not read: " + Visible.of(String.join(", ", history.unread()));
        line((reports == 1 ? "1 report" : reports + " reports") + unread);
    }

    private void one(History history) throws IOException {
        List<Moment> moments = history.moments();
        line("Scan (UTC)        critical  high  medium  low   on rung  0   1   2   3   4   5");
        Moment first = moments.get(0);
        int earlier = Math.max(0, moments.size() - MOST_LINES);
        if (earlier > 0) {
            line(earlier + " earlier, since " + time(first.at()) + "; the HTML page has them all");
        }
        for (Moment moment : moments.subList(earlier, moments.size())) {
            line(row(moment));
        }
        Moment last = moments.get(moments.size() - 1);
        groups("Namespace", first, last, Moment::namespaces);
        groups("Owner", first, last, Moment::owners);
    }

    private static String row(Moment moment) {
        Tally all = moment.all();
        StringBuilder row = new StringBuilder(time(moment.at()));
        row.append(String.format(
                Locale.ROOT,
                "%10d%6d%8d%5d         ",
                all.of(Severity.CRITICAL),
                all.of(Severity.HIGH),
                all.of(Severity.MEDIUM),
                all.of(Severity.LOW)));
        all.rungs().forEach(count -> row.append(String.format(Locale.ROOT, "%4s", count == 0 ? "." : count)));
        return row + (moment.complete() ? "" : "  incomplete");
    }

    private void groups(String title, Moment first, Moment last, Function<Moment, SortedMap<String, Tally>> of)
            throws IOException {
        SortedMap<String, Tally> names = new TreeMap<>(of.apply(first));
        names.putAll(of.apply(last));
        if (names.isEmpty() || names.size() == 1 && names.firstKey().isEmpty()) {
            return;
        }
        line("");
        line(String.format(Locale.ROOT, "%-32s  findings      on rung 4 or 5", title));
        int shown = 0;
        for (String name : names.keySet()) {
            if (shown++ == MOST_GROUPS) {
                line("and " + (names.size() - MOST_GROUPS) + " more; the HTML page has them all");
                break;
            }
            Tally before = of.apply(first).getOrDefault(name, Tally.NONE);
            Tally now = of.apply(last).getOrDefault(name, Tally.NONE);
            line(String.format(
                    Locale.ROOT,
                    "%-32s  %-12s  %s",
                    Visible.of(name.isEmpty() ? "(none)" : name),
                    change(before.allFindings(), now.allFindings()),
                    change(before.safe(), now.safe()) + " of " + now.workloads()));
        }
    }

    private static String change(int before, int now) {
        return before == now ? Integer.toString(now) : before + " → " + now;
    }

    static String time(Instant at) {
        return TIME.format(at);
    }

    private void line(String text) throws IOException {
        out.append(text.stripTrailing()).append('\n');
    }
}
