// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.report.html;

import dev.plumbline.finding.ChainHop;
import dev.plumbline.finding.ChainHop.Verdict;
import dev.plumbline.report.Columns;
import dev.plumbline.report.Visible;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the boxes and lines of a chain's picture stand. Hops run left to right, in rows; behind a broken hop the line is cut
 * and the boxes are dashed, because nothing reaches them.
 */
public record ChainDiagram(int width, int height, List<Box> boxes, List<Line> lines) {
    /**
     * A hop.
     *
     * @param kind the verdict's word, and {@code unreached} behind a broken hop
     */
    public record Box(int x, int y, int width, int height, String kind, String mark, String name, List<String> lines) {
        public Box {
            lines = List.copyOf(lines);
        }
    }

    /** A connection; a cut one is drawn with a cross. */
    public record Line(int x1, int y1, int x2, int y2, boolean cut) {}

    private static final int PER_ROW = 4;
    private static final int BOX_WIDTH = 208;
    private static final int BOX_HEIGHT = 104;
    private static final int GAP = 40;
    private static final int ROW_GAP = 40;
    private static final int MARGIN = 4;
    private static final int TEXT_COLUMNS = 30;
    private static final int TEXT_LINES = 3;

    public static ChainDiagram of(List<ChainHop> hops) {
        List<Box> boxes = new ArrayList<>();
        List<Line> lines = new ArrayList<>();
        boolean reached = true;
        for (int i = 0; i < hops.size(); i++) {
            ChainHop hop = hops.get(i);
            int x = MARGIN + i % PER_ROW * (BOX_WIDTH + GAP);
            int y = MARGIN + i / PER_ROW * (BOX_HEIGHT + ROW_GAP);
            if (i > 0) {
                connect(boxes.get(i - 1), x, y, hops.get(i - 1).verdict() == Verdict.BROKEN, lines);
            }
            String kind = hop.verdict().word() + (reached ? "" : " unreached");
            boxes.add(new Box(
                    x, y, BOX_WIDTH, BOX_HEIGHT, kind, mark(hop.verdict()), hop.name(), wrapped(hop.statement())));
            reached = reached && hop.verdict() != Verdict.BROKEN;
        }
        int columns = Math.min(PER_ROW, Math.max(1, hops.size()));
        int rows = (hops.size() + PER_ROW - 1) / PER_ROW;
        return new ChainDiagram(
                2 * MARGIN + columns * BOX_WIDTH + (columns - 1) * GAP,
                2 * MARGIN + rows * BOX_HEIGHT + (rows - 1) * ROW_GAP,
                boxes,
                lines);
    }

    public ChainDiagram {
        boxes = List.copyOf(boxes);
        lines = List.copyOf(lines);
    }

    private static void connect(Box from, int x, int y, boolean cut, List<Line> lines) {
        int middle = from.y() + from.height() / 2;
        if (from.y() == y) {
            lines.add(new Line(from.x() + from.width(), middle, x, middle, cut));
            return;
        }
        // Down from the row's last box, back to the left, and down into the next row's first.
        int between = from.y() + from.height() + ROW_GAP / 2;
        int out = from.x() + from.width() / 2;
        int in = x + BOX_WIDTH / 2;
        lines.add(new Line(out, from.y() + from.height(), out, between, cut));
        lines.add(new Line(out, between, in, between, false));
        lines.add(new Line(in, between, in, y, false));
    }

    private static List<String> wrapped(String statement) {
        List<String> lines = Columns.wrap(Visible.of(statement), TEXT_COLUMNS);
        if (lines.size() <= TEXT_LINES) {
            return lines;
        }
        List<String> cut = new ArrayList<>(lines.subList(0, TEXT_LINES - 1));
        String last = lines.get(TEXT_LINES - 1);
        cut.add(last.length() >= TEXT_COLUMNS - 1 ? last.substring(0, TEXT_COLUMNS - 2) + "…" : last + " …");
        return cut;
    }

    static String mark(Verdict verdict) {
        return switch (verdict) {
            case OK -> "✓";
            case WEAK -> "!";
            case BROKEN -> "✕";
            case UNKNOWN -> "?";
        };
    }
}
