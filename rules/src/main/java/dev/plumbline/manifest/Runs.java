// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.manifest;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The places of a text's characters: a table of runs (offset, line, column, width), or one span for all of them. */
final class Runs {
    static final int STRIDE = 4;

    private final int[] table;
    private final @Nullable Span opaque;
    /** The text itself where it is a file's, so that no stretch reaches over the end of its last line. */
    private final @Nullable String lines;

    private Runs(int[] table, @Nullable Span opaque, @Nullable String lines) {
        this.table = table;
        this.opaque = opaque;
        this.lines = lines;
    }

    static Runs opaque(Span span) {
        return new Runs(new int[0], span, null);
    }

    static Runs of(int[] table) {
        return new Runs(table, null, null);
    }

    /** One run a line of a file. */
    static Runs ofLines(String text, int firstLine) {
        int[] table = new int[64];
        int size = 0;
        int line = firstLine;
        int start = 0;
        for (int at = 0; at <= text.length(); at++) {
            boolean ends = at == text.length() || endsLine(text, at);
            if (!ends) {
                continue;
            }
            if (size + STRIDE > table.length) {
                table = Arrays.copyOf(table, table.length * 2);
            }
            table[size++] = start;
            table[size++] = line++;
            table[size++] = 1;
            table[size++] = 1;
            start = at + 1;
        }
        return new Runs(Arrays.copyOf(table, size), null, text);
    }

    private static boolean endsLine(String text, int at) {
        char character = text.charAt(at);
        if (character == '\n') {
            return true;
        }
        return character == '\r' && (at + 1 == text.length() || text.charAt(at + 1) != '\n');
    }

    private static boolean isBreak(char character) {
        return character == '\n' || character == '\r';
    }

    boolean isExact() {
        return opaque == null;
    }

    Span span(int from, int to) {
        if (opaque != null) {
            return opaque;
        }
        Position start = startOf(from);
        if (from == to) {
            return new Span(start, start);
        }
        Position end = endOf(to - 1);
        return new Span(start, end.compareTo(start) < 0 ? start : end);
    }

    /** Repeats the places of a stretch in a text that is being built, from {@code offset} on. */
    void copy(int from, int to, int offset, PlacedText.Builder target) {
        for (int run = runAt(from); run < table.length && table[run] < to; run += STRIDE) {
            int start = Math.max(from, table[run]);
            int column = table[run + 2] + into(run, start);
            target.open(offset + start - from, table[run + 1], column, table[run + 3]);
        }
    }

    private Position startOf(int offset) {
        int run = runAt(offset);
        return new Position(table[run + 1], table[run + 2] + into(run, offset));
    }

    private Position endOf(int offset) {
        int run = runAt(offset);
        int width = table[run + 3];
        if (width != 1) {
            return new Position(table[run + 1], table[run + 2] + width);
        }
        int characters = offset - table[run];
        boolean inLine = lines == null || !isBreak(lines.charAt(offset));
        return new Position(table[run + 1], table[run + 2] + characters + (inLine ? 1 : 0));
    }

    /** How many columns the character stands after the run's start; past an escape's only character its whole width. */
    private int into(int run, int offset) {
        int characters = offset - table[run];
        int width = table[run + 3];
        return width == 1 ? characters : (characters == 0 ? 0 : width);
    }

    /** Index in the table of the last run that starts at or before an offset. */
    private int runAt(int offset) {
        int low = 0;
        int high = table.length / STRIDE - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (table[middle * STRIDE] <= offset) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low * STRIDE;
    }
}
