// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.manifest;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Text together with the place in its file that each character came from.
 *
 * <p>A scalar's text differs from its source: escapes shrink, folded lines join, indentation goes. The places are kept as
 * runs: inside a run each next character stands one {@code width} further on the same line. Text that no longer has a place
 * of its own (decoded base64) is {@link #within opaque}: all of it points to the span that it was unpacked from.
 *
 * <p>The text may be a credential, so this is not a {@link CharSequence} and prints nothing of itself.
 */
public final class PlacedText {
    /** Stands for a character of a credential in text that is kept. */
    public static final char MASK = '\u2588';

    private final Runs runs;
    private final int from;
    private final int to;

    PlacedText(Runs runs, int from, int to) {
        this.runs = runs;
        this.from = from;
        this.to = to;
    }

    /** The text of a whole file; lines end at LF, CRLF or CR. */
    public static PlacedText ofFile(String text) {
        return ofLines(text, 1);
    }

    /** Whole lines of a file, the first of them with this number. */
    static PlacedText ofLines(String text, int firstLine) {
        return new PlacedText(Runs.ofLines(text, firstLine), 0, text.length());
    }

    /** Text that was unpacked from a span and has no places of its own. */
    public static PlacedText within(Span span, String text) {
        return new PlacedText(Runs.opaque(text, span), 0, text.length());
    }

    /**
     * Text that {@link #places} told the places of.
     *
     * @throws IllegalArgumentException when they are none of a text of this length
     */
    public static PlacedText of(String text, int[] places) {
        int before = 0;
        for (int at = 0; at < places.length; at += Runs.STRIDE) {
            boolean whole = at + Runs.STRIDE <= places.length
                    && places[at] >= before
                    && places[at] <= text.length()
                    && places[at + 1] > 0
                    && places[at + 2] > 0
                    && places[at + 3] >= 0;
            if (!whole) {
                throw new IllegalArgumentException("no places of a text of " + text.length() + " characters");
            }
            before = places[at];
        }
        if (places.length == 0 || places[0] != 0) {
            throw new IllegalArgumentException("a text's first place is that of its first character");
        }
        return new PlacedText(Runs.of(text, places.clone()), 0, text.length());
    }

    public static Builder builder() {
        return new Builder();
    }

    /** The characters. May be a credential: never let it reach a message. */
    public String value() {
        return runs.text().substring(from, to);
    }

    public int length() {
        return to - from;
    }

    public boolean isEmpty() {
        return from == to;
    }

    public char charAt(int index) {
        return runs.text().charAt(from + index);
    }

    /** Whether the characters are these, without copying them. */
    public boolean contentEquals(String other) {
        return other.length() == length() && runs.text().startsWith(other, from);
    }

    /** Whether both hold the same characters, wherever they stand. */
    public boolean contentEquals(PlacedText other) {
        return other.length() == length() && runs.text().regionMatches(from, other.runs.text(), other.from, length());
    }

    /**
     * Where the characters stand, as numbers to be written down: for each stretch that goes on in one line its first
     * character, line, column, and columns for each character. Empty for text without places of its own, which has a span.
     */
    public int[] places() {
        return isExact() ? runs.table(from, to) : new int[0];
    }

    Runs runs() {
        return runs;
    }

    /** Where the text begins in that of its runs. */
    int from() {
        return from;
    }

    /** The part between two offsets, which keeps its places. */
    public PlacedText slice(int start, int end) {
        if (start < 0 || end < start || end > length()) {
            throw new IndexOutOfBoundsException("slice " + start + " to " + end + " of " + length());
        }
        return new PlacedText(runs, from + start, from + end);
    }

    /** The part without white space at either end. */
    public PlacedText strip() {
        String value = runs.text();
        int start = from;
        int end = to;
        while (start < end && Character.isWhitespace(value.charAt(start))) {
            start++;
        }
        while (start < end && Character.isWhitespace(value.charAt(end - 1))) {
            end--;
        }
        return new PlacedText(runs, start, end);
    }

    /** The same text with its places, which no longer holds on to the rest of its file. */
    PlacedText copied() {
        return isEmpty() ? within(span(), "") : builder().add(this).build();
    }

    /**
     * The same text with the characters that stand inside any of the spans replaced by {@link #MASK}, one for one, so that
     * places stay what they are.
     */
    public PlacedText masked(List<Span> spans) {
        StringBuilder text = new StringBuilder(value());
        for (int offset = 0; offset < length(); offset++) {
            Span character = span(offset, offset + 1);
            if (spans.stream().anyMatch(span -> overlap(span, character))) {
                text.setCharAt(offset, MASK);
            }
        }
        return new PlacedText(copied().runs.withText(text.toString()), 0, text.length());
    }

    private static boolean overlap(Span mask, Span character) {
        return mask.start().compareTo(character.end()) < 0 && character.start().compareTo(mask.end()) < 0;
    }

    /** The stretch of the file that this text covers. */
    public Span span() {
        return span(0, length());
    }

    /** The stretch of the file that the characters from {@code start} up to {@code end} cover. */
    public Span span(int start, int end) {
        if (start < 0 || end < start || end > length()) {
            throw new IndexOutOfBoundsException("span " + start + " to " + end + " of " + length());
        }
        return runs.span(from + start, from + end);
    }

    /** Where the character at an offset begins; the text's length is allowed and gives its end. */
    public Position position(int offset) {
        return span(offset, offset).start();
    }

    /** True when every character has a place of its own, so that a region covers exactly it. */
    public boolean isExact() {
        return runs.isExact();
    }

    @Override
    public String toString() {
        return "[text of " + length() + " characters]";
    }

    /** Collects characters with their places. */
    public static final class Builder {
        private final StringBuilder text = new StringBuilder();
        private int[] table = new int[16];
        private int size;
        private @Nullable Span opaque;

        /** Characters that stand in the file as they are, the first of them at this line and column. */
        public Builder run(String characters, int line, int column) {
            if (!characters.isEmpty()) {
                open(line, column, 1);
                text.append(characters);
            }
            return this;
        }

        /** One character (or surrogate pair) that the file spells with {@code width} columns, as an escape does. */
        public Builder escaped(String characters, int line, int column, int width) {
            open(line, column, width);
            text.append(characters);
            return this;
        }

        /** Text that already has places; text without places of its own makes the whole result point to their span. */
        public Builder add(PlacedText part) {
            if (part.isEmpty()) {
                return this;
            }
            if (part.isExact()) {
                part.runs.copy(part.from, part.to, text.length(), this);
            } else {
                pointTo(part.span());
            }
            text.append(part.runs.text(), part.from, part.to);
            return this;
        }

        /** One character (or surrogate pair) that the given text spells, as an escape or a folded line break does. */
        public Builder spelled(String characters, PlacedText spelling) {
            Span span = spelling.span();
            if (!spelling.isExact()) {
                pointTo(span);
                text.append(characters);
                return this;
            }
            boolean oneLine = span.start().line() == span.end().line();
            int width = oneLine ? span.end().column() - span.start().column() : 0;
            return escaped(characters, span.start().line(), span.start().column(), width);
        }

        private void pointTo(Span span) {
            opaque = opaque == null ? span : opaque.and(span);
        }

        public PlacedText build() {
            if (opaque != null) {
                return within(opaque, text.toString());
            }
            if (size == 0) {
                throw new IllegalStateException("no place for an empty text: use build(Position)");
            }
            return new PlacedText(Runs.of(text.toString(), Arrays.copyOf(table, size)), 0, text.length());
        }

        /** As {@link #build()}, with the place to use when the text is empty. */
        public PlacedText build(Position whenEmpty) {
            requireNonNull(whenEmpty, "whenEmpty");
            return text.isEmpty() ? within(new Span(whenEmpty, whenEmpty), "") : build();
        }

        private void open(int line, int column, int width) {
            open(text.length(), line, column, width);
        }

        /** Begins a run, unless the characters simply go on where the last run has got to. */
        void open(int offset, int line, int column, int width) {
            if (size > 0
                    && width == 1
                    && table[size - 1] == 1
                    && table[size - 3] == line
                    && table[size - 2] + offset - table[size - 4] == column) {
                return;
            }
            if (size + Runs.STRIDE > table.length) {
                table = Arrays.copyOf(table, table.length * 2);
            }
            table[size++] = offset;
            table[size++] = line;
            table[size++] = column;
            table[size++] = width;
        }
    }
}
