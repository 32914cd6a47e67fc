// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.report.history;

import dev.plumbline.history.Moment;
import dev.plumbline.verdict.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How many findings there were at each scan: a line for each severity.
 *
 * @param most findings of one severity at one scan
 */
public record FindingChart(int width, int height, List<Line> lines, int most) {
    /** A severity; {@code points} as SVG's {@code polyline} takes them. */
    public record Line(String severity, String points, int lastX, int lastY, int last) {}

    public FindingChart {
        lines = List.copyOf(lines);
    }

    static FindingChart of(List<Moment> moments) {
        int most = 1;
        for (Moment moment : moments) {
            for (Severity severity : Severity.values()) {
                most = Math.max(most, moment.all().of(severity));
            }
        }
        List<Line> lines = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            lines.add(line(severity, moments, most));
        }
        return new FindingChart(RungChart.WIDTH, RungChart.TOP * 2 + RungChart.PLOT, lines, most);
    }

    private static Line line(Severity severity, List<Moment> moments, int most) {
        StringBuilder points = new StringBuilder();
        int x = RungChart.LEFT;
        int y = 0;
        for (int at = 0; at < moments.size(); at++) {
            x = RungChart.middle(at, moments.size());
            y = RungChart.TOP + RungChart.PLOT - moments.get(at).all().of(severity) * RungChart.PLOT / most;
            points.append(points.isEmpty() ? "" : " ").append(x).append(',').append(y);
        }
        int last = moments.get(moments.size() - 1).all().of(severity);
        return new Line(severity.name().toLowerCase(Locale.ROOT), points.toString(), x, y, last);
    }
}
