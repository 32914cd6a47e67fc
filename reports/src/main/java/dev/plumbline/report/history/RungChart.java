// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.report.history;

import dev.plumbline.history.Moment;
import dev.plumbline.history.Tally;
import java.util.ArrayList;
import java.util.List;

/**
 * Where workloads stood at each scan: a column for each, its workloads from the lowest rung at the bottom to the highest.
 *
 * @param most workloads in the tallest column
 */
public record RungChart(int width, int height, List<Column> columns, int most) {
    /** A scan; {@code tick} is the day's text where there is room for it, else empty. */
    public record Column(int x, int width, String title, String tick, boolean complete, List<Part> parts) {
        public Column {
            parts = List.copyOf(parts);
        }
    }

    /** The workloads on one rung. */
    public record Part(int rung, int y, int height) {}

    static final int WIDTH = 900;
    static final int LEFT = 40;
    static final int PLOT = 200;
    static final int TOP = 10;
    private static final int BELOW = 34;
    private static final int WIDEST = 48;
    private static final int TICK = 80;

    public RungChart {
        columns = List.copyOf(columns);
    }

    static RungChart of(List<Moment> moments) {
        int most = moments.stream()
                .mapToInt(moment -> moment.all().workloads())
                .max()
                .orElse(0);
        double step = step(moments.size());
        int between = (int) Math.max(1, Math.ceil(TICK / step));
        List<Column> columns = new ArrayList<>();
        for (int at = 0; at < moments.size(); at++) {
            Moment moment = moments.get(at);
            int x = (int) Math.round(LEFT + at * step);
            int width = width(step);
            String time = HistoryText.time(moment.at());
            columns.add(new Column(
                    x,
                    width,
                    title(moment, time),
                    at % between == 0 && x + TICK <= WIDTH ? time.substring(0, 10) : "",
                    moment.complete(),
                    parts(moment.all(), Math.max(1, most))));
        }
        return new RungChart(WIDTH, TOP + PLOT + BELOW, columns, most);
    }

    private static double step(int moments) {
        return (double) (WIDTH - LEFT) / Math.max(1, moments);
    }

    private static int width(double step) {
        return (int) Math.max(1, Math.min(WIDEST, step * 0.8));
    }

    /** The middle of a scan's column, so that charts below each other have one axis of time. */
    static int middle(int at, int moments) {
        double step = step(moments);
        return (int) Math.round(LEFT + at * step) + width(step) / 2;
    }

    private static String title(Moment moment, String time) {
        StringBuilder title = new StringBuilder(time + " UTC:");
        for (int rung = 0; rung < Tally.RUNGS; rung++) {
            title.append(rung == 0 ? " " : ", ")
                    .append(moment.all().rungs().get(rung))
                    .append(" on rung ")
                    .append(rung);
        }
        return title + (moment.complete() ? "" : "; the scan was incomplete");
    }

    private static List<Part> parts(Tally tally, int most) {
        List<Part> parts = new ArrayList<>();
        int below = 0;
        for (int rung = 0; rung < Tally.RUNGS; rung++) {
            int count = tally.rungs().get(rung);
            int bottom = TOP + PLOT - below * PLOT / most;
            below += count;
            int top = TOP + PLOT - below * PLOT / most;
            if (count > 0) {
                parts.add(new Part(rung, top, Math.max(1, bottom - top)));
            }
        }
        return parts;
    }
}
