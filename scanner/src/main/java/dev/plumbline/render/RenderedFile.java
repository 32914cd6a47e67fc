// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.render;

import dev.plumbline.manifest.Position;
import dev.plumbline.manifest.Span;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * One document of a render.
 *
 * @param key unique in its render and the same in another render of the same
 * @param source the file that it was rendered from as people reach it; empty when the renderer does not say
 * @param sourceText that file's text
 * @param firstLine where the document begins in the whole render, from 1
 * @param text the document, which may hold credentials
 */
record RenderedFile(String key, Optional<String> source, Optional<String> sourceText, int firstLine, String text) {
    /** Whether a line of the whole render belongs to this document. */
    boolean holds(int line) {
        return line >= firstLine && line < firstLine + text.lines().count();
    }

    /** The lines of the whole render that belong to this document. */
    IntStream numbers() {
        return IntStream.range(firstLine, firstLine + (int) text.lines().count());
    }

    /** A line of the whole render as one of this document. */
    int inside(int line) {
        return line - firstLine + 1;
    }

    /** A stretch of the whole render as one of this document. */
    Span inside(Span span) {
        return new Span(moved(span.start()), moved(span.end()));
    }

    private Position moved(Position position) {
        return new Position(inside(position.line()), position.column());
    }

    @Override
    public String toString() {
        return "[document rendered from " + source.orElse("?") + "]";
    }
}
