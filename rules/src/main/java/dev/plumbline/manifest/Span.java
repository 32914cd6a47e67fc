// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.manifest;

import org.jspecify.annotations.Nullable;

/**
 * A stretch of a file from its first character to just after its last.
 *
 * <p>Holds four numbers and makes the positions when asked: an estate has millions of spans.
 */
public final class Span implements Comparable<Span> {
    private final int startLine;
    private final int startColumn;
    private final int endLine;
    private final int endColumn;

    public Span(Position start, Position end) {
        if (end.compareTo(start) < 0) {
            throw new IllegalArgumentException("a span ends before it starts: " + start + " to " + end);
        }
        this.startLine = start.line();
        this.startColumn = start.column();
        this.endLine = end.line();
        this.endColumn = end.column();
    }

    public static Span of(int startLine, int startColumn, int endLine, int endColumn) {
        return new Span(new Position(startLine, startColumn), new Position(endLine, endColumn));
    }

    public Position start() {
        return new Position(startLine, startColumn);
    }

    public Position end() {
        return new Position(endLine, endColumn);
    }

    /** The shortest stretch that covers both. */
    public Span and(Span other) {
        Position first = start().compareTo(other.start()) <= 0 ? start() : other.start();
        Position last = end().compareTo(other.end()) >= 0 ? end() : other.end();
        return new Span(first, last);
    }

    public boolean contains(Span other) {
        return start().compareTo(other.start()) <= 0 && other.end().compareTo(end()) <= 0;
    }

    @Override
    public int compareTo(Span other) {
        int byStart = start().compareTo(other.start());
        return byStart != 0 ? byStart : end().compareTo(other.end());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Span span
                && startLine == span.startLine
                && startColumn == span.startColumn
                && endLine == span.endLine
                && endColumn == span.endColumn;
    }

    @Override
    public int hashCode() {
        return ((startLine * 31 + startColumn) * 31 + endLine) * 31 + endColumn;
    }

    @Override
    public String toString() {
        return start() + "-" + end();
    }
}
