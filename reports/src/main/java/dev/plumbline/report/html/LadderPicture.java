// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.report.html;

import dev.plumbline.report.Ladder;
import java.util.ArrayList;
import java.util.List;

/**
 * Where rungs and workloads stand in the picture of the ladder: the safest rung on top, each workload a block on its rung;
 * blocks shrink to a bar when there are many.
 *
 * @param label the same in words
 */
public record LadderPicture(int width, int height, List<Row> rows, String label) {
    /**
     * A rung.
     *
     * @param y of its line
     */
    public record Row(int y, int rung, String meaning, int count, List<Block> blocks) {
        public Row {
            blocks = List.copyOf(blocks);
        }
    }

    /** A workload, or all of a rung's when there are many. */
    public record Block(int x, int y, int width, int height) {}

    private static final int WIDTH = 560;
    private static final int ROW = 50;
    private static final int TOP = 8;
    private static final int RIGHT = 500;
    private static final int LEFT = 60;
    private static final int SIZE = 18;
    private static final int STEP = 22;
    private static final int MOST_BLOCKS = 19;

    public LadderPicture {
        rows = List.copyOf(rows);
    }

    public static LadderPicture of(Ladder ladder) {
        List<Row> rows = new ArrayList<>();
        StringBuilder label = new StringBuilder("The ladder, from the lowest rung:");
        int rungs = ladder.steps().size();
        for (Ladder.Step step : ladder.steps()) {
            int y = TOP + (rungs - step.rung()) * ROW;
            int count = step.workloads().size();
            rows.add(new Row(y, step.rung(), step.meaning(), count, blocks(count, y, ladder.tallest())));
            label.append(' ').append(count).append(" on rung ").append(step.rung());
            label.append(step.rung() == rungs - 1 ? "." : ",");
        }
        return new LadderPicture(WIDTH, TOP + rungs * ROW + TOP, rows, label.toString());
    }

    private static List<Block> blocks(int count, int y, int tallest) {
        int top = y - SIZE - 2;
        if (count == 0) {
            return List.of();
        }
        if (tallest > MOST_BLOCKS) {
            int length = Math.max(4, (int) ((long) count * (RIGHT - LEFT) / tallest));
            return List.of(new Block(LEFT + 8, top, Math.min(length, RIGHT - LEFT - 16), SIZE));
        }
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            blocks.add(new Block(LEFT + 8 + i * STEP, top, SIZE, SIZE));
        }
        return blocks;
    }
}
