// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.manifest;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A text and the places of its characters: a table of runs (offset, line, column, width), only the offsets for the lines of a
 * file, or one span for all characters.
 */
final class Runs {
    static final int STRIDE = 4;
    private static final int[] NONE = {};

    private final String text;
    private final int[] table;
    private final @Nullable Span opaque;
    /** The number of the first line where the runs are the lines of a file, else 0. */
    private final int firstLine;

    private Runs(String text, int[] table, @Nullable Span opaque, int firstLine) {
        this.text = text;
        this.table = table;
        this.opaque = opaque;
        this.firstLine = firstLine;
    }

    static Runs opaque(String text, Span span) {
        return new Runs(text, NONE, span, 0);
    }

    static Runs of(String text, int[] table) {
        return new Runs(text, table, null, 0);
    }

    /** One run a line of a file. */
    static Runs ofLines(String text, int firstLine) {
        int[] starts = new int[16 + text.length() / 24];
        int size = 1;
        for (int at = 0; at < text.length(); at++) {
            if (endsLine(text, at)) {
                starts = size == starts.length ? Arrays.copyOf(starts, size + (size >> 1)) : starts;
                starts[size++] = at + 1;
            }
        }
        return new Runs(text, Arrays.copyOf(starts, size), null, firstLine);
    }

    private static boolean endsLine(String text, int at) {
        char character = text.charAt(at);
        if (character > '\r') {
            return false;
        }
        if (character == '\n') {
            return true;
        }
        return character == '\r' && (at + 1 == text.length() || text.charAt(at + 1) != '\n');
    }

    String text() {
        return text;
    }

    /** The same places for other characters, one for one. */
    Runs withText(String other) {
        return new Runs(other, table, opaque, firstLine);
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
        for (int run = runAt(from); run < count() && startOffset(run) < to; run++) {
            int start = Math.max(from, startOffset(run));
            target.open(offset + start - from, line(run), column(run) + into(run, start), width(run));
        }
    }

    /** The runs of a stretch as {@link #of} takes them, with the one that begins where the stretch ends. */
    int[] table(int from, int to) {
        int first = runAt(from);
        int last = runAt(to);
        int[] copy = new int[STRIDE * (last - first + 1)];
        for (int run = first, at = 0; run <= last; run++) {
            int start = Math.max(from, startOffset(run));
            copy[at++] = start - from;
            copy[at++] = line(run);
            copy[at++] = column(run) + into(run, start);
            copy[at++] = width(run);
        }
        return copy;
    }

    private Position startOf(int offset) {
        int run = runAt(offset);
        return new Position(line(run), column(run) + into(run, offset));
    }

    private Position endOf(int offset) {
        int run = runAt(offset);
        if (width(run) != 1) {
            return new Position(line(run), column(run) + width(run));
        }
        // No stretch reaches over the end of its last line.
        boolean inLine = text.charAt(offset) != '\n' && text.charAt(offset) != '\r';
        return new Position(line(run), column(run) + into(run, offset) + (inLine ? 1 : 0));
    }

    /** How many columns the character stands after the run's start; past an escape's only character its whole width. */
    private int into(int run, int offset) {
        int characters = offset - startOffset(run);
        int width = width(run);
        return width == 1 ? characters : (characters == 0 ? 0 : width);
    }

    private int count() {
        return firstLine > 0 ? table.length : table.length / STRIDE;
    }

    private int startOffset(int run) {
        return firstLine > 0 ? table[run] : table[run * STRIDE];
    }

    private int line(int run) {
        return firstLine > 0 ? firstLine + run : table[run * STRIDE + 1];
    }

    private int column(int run) {
        return firstLine > 0 ? 1 : table[run * STRIDE + 2];
    }

    private int width(int run) {
        return firstLine > 0 ? 1 : table[run * STRIDE + 3];
    }

    /** The last run that starts at or before an offset. */
    private int runAt(int offset) {
        int low = 0;
        int high = count() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (startOffset(middle) <= offset) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}
