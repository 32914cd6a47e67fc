// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.manifest;

import static java.util.Objects.requireNonNull;

/** A stretch of a file from its first character to just after its last. */
public record Span(Position start, Position end) implements Comparable<Span> {
    public Span {
        requireNonNull(start, "start");
        requireNonNull(end, "end");
        if (end.compareTo(start) < 0) {
            throw new IllegalArgumentException("a span ends before it starts: " + start + " to " + end);
        }
    }

    public static Span of(int startLine, int startColumn, int endLine, int endColumn) {
        return new Span(new Position(startLine, startColumn), new Position(endLine, endColumn));
    }

    /** The shortest stretch that covers both. */
    public Span and(Span other) {
        Position first = start.compareTo(other.start) <= 0 ? start : other.start;
        Position last = end.compareTo(other.end) >= 0 ? end : other.end;
        return new Span(first, last);
    }

    public boolean contains(Span other) {
        return start.compareTo(other.start) <= 0 && other.end.compareTo(end) <= 0;
    }

    @Override
    public int compareTo(Span other) {
        int byStart = start.compareTo(other.start);
        return byStart != 0 ? byStart : end.compareTo(other.end);
    }

    @Override
    public String toString() {
        return start + "-" + end;
    }
}
