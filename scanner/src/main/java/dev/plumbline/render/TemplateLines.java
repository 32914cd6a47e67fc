// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.render;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds for each line of a rendered document the line of its template that wrote it, by what templates leave as it is: the
 * text around their actions. Lines that more than one place of the template may have written stay unknown.
 */
final class TemplateLines {
    private static final Pattern ACTION = Pattern.compile("\\{\\{.*?\\}\\}", Pattern.DOTALL);
    /** Actions that print nothing by themselves. */
    private static final Pattern SILENT = Pattern.compile(
            "\\{\\{-?\\s*(/\\*|if\\b|else\\b|end\\b|range\\b|with\\b|define\\b|block\\b|\\$\\w+\\s*:?=).*",
            Pattern.DOTALL);

    private static final int MOST_CELLS = 25_000_000;
    /** Alike in most documents, so that a match of theirs says little. */
    private static final int FEW_LETTERS = 4;

    private static final Pattern BLOCK = Pattern.compile("\\{\\{-?\\s*(if|range|with|define|block|end)\\b");

    /**
     * A template line.
     *
     * @param shape what it must look like when rendered
     * @param weight how telling that is
     * @param prints whether it may print more lines
     * @param repeats whether it stands in a loop
     */
    private record Line(Pattern shape, int weight, boolean prints, boolean repeats) {}

    private final int[] lines;

    private TemplateLines(int[] lines) {
        this.lines = lines;
    }

    static TemplateLines of(String template, String rendered) {
        List<Line> from = parse(template);
        List<String> to = rendered.lines().map(String::stripTrailing).toList();
        if ((long) from.size() * to.size() > MOST_CELLS) {
            return new TemplateLines(new int[to.size() + 1]);
        }
        return new TemplateLines(aligned(from, to));
    }

    /** The template's line, from 1; 0 when it is not known. */
    int of(int renderedLine) {
        return renderedLine < lines.length ? lines[renderedLine] : 0;
    }

    private static List<Line> parse(String template) {
        // Actions may span lines; what is inside them is no text of the result.
        StringBuilder text = new StringBuilder();
        Matcher matcher = ACTION.matcher(template);
        while (matcher.find()) {
            String action = matcher.group();
            String newLines = action.replaceAll("[^\\n]", "");
            String mark = SILENT.matcher(action).matches() ? "\u0001" : "\u0002";
            matcher.appendReplacement(text, Matcher.quoteReplacement(mark + newLines));
        }
        matcher.appendTail(text);
        BitSet repeating = loops(template);
        List<Line> lines = new ArrayList<>();
        text.toString().lines().forEach(each -> lines.add(line(each, repeating.get(lines.size()))));
        return lines;
    }

    /** Which lines, from 0, stand in a loop. */
    private static BitSet loops(String template) {
        BitSet lines = new BitSet();
        // Lines on which loops begin; -1 for other blocks.
        Deque<Integer> open = new ArrayDeque<>();
        int line = 0;
        int end = 0;
        Matcher action = BLOCK.matcher(template);
        while (action.find()) {
            line += (int) template.substring(end, action.start())
                    .chars()
                    .filter(c -> c == '\n')
                    .count();
            end = action.start();
            if (!action.group(1).equals("end")) {
                open.push(action.group(1).equals("range") ? line : -1);
            } else if (!open.isEmpty()) {
                int start = open.pop();
                lines.set(start < 0 ? line : start, start < 0 ? line : line + 1);
            }
        }
        return lines;
    }

    private static Line line(String line, boolean repeats) {
        String loud = line.replace("\u0001", "").stripTrailing();
        StringBuilder shape = new StringBuilder();
        for (String piece : loud.split("\u0002", -1)) {
            shape.append(shape.isEmpty() ? "" : ".*").append(Pattern.quote(piece));
        }
        String literal = loud.replace("\u0002", "").strip();
        boolean prints = loud.contains("\u0002");
        boolean empty = literal.isEmpty() || literal.equals("-");
        return new Line(Pattern.compile(shape.toString()), empty ? 0 : literal.length() + 1, prints, repeats);
    }

    /** The pairing of lines, in order on both sides, that matches the most text; then lines of loops that went back. */
    private static int[] aligned(List<Line> from, List<String> to) {
        int[][] best = new int[from.size() + 1][to.size() + 1];
        boolean[][] fits = new boolean[from.size()][to.size()];
        for (int i = from.size() - 1; i >= 0; i--) {
            for (int j = to.size() - 1; j >= 0; j--) {
                Line line = from.get(i);
                fits[i][j] =
                        line.weight() > 0 && line.shape().matcher(to.get(j)).matches();
                int pair = fits[i][j] ? best[i + 1][j + 1] + line.weight() : 0;
                best[i][j] = Math.max(pair, Math.max(best[i + 1][j], best[i][j + 1]));
            }
        }
        int[] result = new int[to.size() + 1];
        int i = 0;
        int j = 0;
        while (i < from.size() && j < to.size()) {
            if (fits[i][j] && best[i][j] == best[i + 1][j + 1] + from.get(i).weight()) {
                result[j + 1] = i + 1;
                i++;
                j++;
            } else if (best[i][j] == best[i + 1][j]) {
                i++;
            } else {
                j++;
            }
        }
        fillLoops(from, to, fits, result);
        fillBlocks(from, result);
        return result;
    }

    /** What is left may be a further turn of a loop: a line that only one line of the template fits. */
    private static void fillLoops(List<Line> from, List<String> to, boolean[][] fits, int[] result) {
        for (int j = 0; j < to.size(); j++) {
            if (result[j + 1] != 0) {
                continue;
            }
            int only = 0;
            int count = 0;
            for (int i = 0; i < from.size(); i++) {
                if (fits[i][j] && from.get(i).repeats() && from.get(i).weight() > FEW_LETTERS) {
                    only = i + 1;
                    count++;
                }
            }
            result[j + 1] = count == 1 ? only : 0;
        }
    }

    /** Lines between two known ones come from the only action between their templates that prints. */
    private static void fillBlocks(List<Line> from, int[] result) {
        int before = 0;
        for (int j = 1; j < result.length; j++) {
            if (result[j] != 0) {
                before = result[j];
                continue;
            }
            int end = j;
            while (end < result.length && result[end] == 0) {
                end++;
            }
            int after = end < result.length ? result[end] : from.size() + 1;
            int only = 0;
            int count = 0;
            for (int i = Math.max(1, before); i < after && i <= from.size(); i++) {
                if (from.get(i - 1).prints() && (from.get(i - 1).weight() == 0 || i == before)) {
                    only = i;
                    count++;
                }
            }
            for (int line = j; line < end; line++) {
                result[line] = count == 1 ? only : 0;
            }
            j = end - 1;
        }
    }
}
