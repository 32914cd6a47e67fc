// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.manifest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Cuts UTF-8 text into documents without parsing it, so that one broken document costs only itself and a large file is never
 * held whole.
 *
 * <p>A line {@code ---} or {@code ...} at column 1 ends a document whatever it stands in: YAML 1.2 forbids both inside every
 * scalar (rule c-forbidden). JSON values that follow one another are cut where the next one begins on a line of its own.
 */
final class Chunks {
    /**
     * The text of one document with its marker, and the comments before it.
     *
     * @param invalid where the first bytes stood that are no character, or -1
     */
    record Chunk(String text, int firstLine, int invalid, boolean oversized) {}

    private static final int ORDINARY = 1 << 17;
    private static final int LARGE = 1 << 22;

    private final @Nullable InputStream input;
    private final int largest;
    private byte[] buffer;
    private int limit;
    private boolean ended;

    /** Where the document starts, and where its line that is looked at starts. */
    private int start;

    private int line;
    private int lineNumber = 1;
    private boolean oversized;
    private final JsonEnd json = new JsonEnd();
    private final boolean transcoded;

    /**
     * @param input UTF-8, or what {@link Decoding} made UTF-8
     * @param largest how many bytes of one document are held at most
     */
    Chunks(InputStream input, int largest) {
        this.input = input;
        this.transcoded = input instanceof Decoding.Transcoder;
        this.largest = largest;
        this.buffer = new byte[ORDINARY];
    }

    Chunks(byte[] bytes, int from) {
        this.input = null;
        this.transcoded = false;
        this.largest = Integer.MAX_VALUE;
        this.buffer = bytes;
        this.start = from;
        this.line = from;
        this.limit = bytes.length;
        this.ended = true;
    }

    /** The next document, or null at the end. */
    @Nullable
    Chunk next() throws IOException {
        compact();
        int firstLine = lineNumber;
        boolean marked = false;
        boolean content = false;
        oversized = false;
        json.off();
        while (available(line)) {
            if (marker('-')) {
                if (marked || content) {
                    return take(firstLine);
                }
                marked = true;
            } else if (marker('.')) {
                line = endOfLine(line);
                return take(firstLine);
            } else {
                int first = firstOfLine();
                if (json.complete() && opensJson(first)) {
                    return take(firstLine);
                }
                if (!content && holdsContent(first)) {
                    content = true;
                    if (opensJson(first)) {
                        json.on();
                    }
                }
            }
            line = endOfLine(line);
            dropTooMuch();
        }
        return start < line || oversized ? take(firstLine) : null;
    }

    private Chunk take(int firstLine) {
        String text = oversized ? "" : new String(buffer, start, line - start, StandardCharsets.UTF_8);
        int invalid = text.indexOf(Decoding.REPLACEMENT);
        if (invalid >= 0 && !transcoded) {
            invalid = Decoding.firstInvalid(buffer, start, line);
        }
        start = line;
        if (buffer.length > LARGE) {
            compact();
        }
        return new Chunk(text, firstLine, invalid, oversized);
    }

    private void dropTooMuch() {
        if (line - start > largest) {
            oversized = true;
            start = line;
            compact();
        }
    }

    /** Moves what is still needed to the buffer's beginning, and lets a buffer go that one large document has stretched. */
    private void compact() {
        if (input == null || start < buffer.length / 2) {
            return;
        }
        int kept = limit - start;
        byte[] target = buffer.length > LARGE ? new byte[Math.max(ORDINARY, kept)] : buffer;
        System.arraycopy(buffer, start, target, 0, kept);
        buffer = target;
        line -= start;
        limit = kept;
        start = 0;
    }

    /** True for a marker that white space or the line's end follows. */
    private boolean marker(char sign) throws IOException {
        if (!available(line + 2) || buffer[line] != sign || buffer[line + 1] != sign || buffer[line + 2] != sign) {
            return false;
        }
        return !available(line + 3) || isSpace(buffer[line + 3]) || isBreak(buffer[line + 3]);
    }

    /** Index of the line's first byte that is no white space, or of its end. */
    private int firstOfLine() throws IOException {
        int index = line;
        while (available(index) && isSpace(buffer[index])) {
            index++;
        }
        return index;
    }

    private boolean holdsContent(int first) throws IOException {
        if (!available(first) || isBreak(buffer[first]) || buffer[first] == '#') {
            return false;
        }
        return first > line || buffer[first] != '%';
    }

    private boolean opensJson(int first) throws IOException {
        if (!available(first)) {
            return false;
        }
        byte sign = buffer[first];
        return sign == '[' || (sign == '{' && !(available(first + 1) && buffer[first + 1] == '{'));
    }

    /** Just after the line's break, which is LF, CRLF or CR; how the line looks to JSON is noted on the way. */
    private int endOfLine(int from) throws IOException {
        boolean watching = json.watching();
        int index = from;
        while (available(index)) {
            byte sign = buffer[index++];
            if (sign == '\n') {
                lineNumber++;
                return index;
            }
            if (sign == '\r') {
                lineNumber++;
                return available(index) && buffer[index] == '\n' ? index + 1 : index;
            }
            if (watching) {
                json.see(sign);
            }
        }
        return index;
    }

    private boolean available(int index) throws IOException {
        while (index >= limit && !ended) {
            fill();
        }
        return index < limit;
    }

    private void fill() throws IOException {
        if (input == null) {
            return;
        }
        if (limit - start > largest + ORDINARY) {
            // One line that is larger than a document may be: there is no place to go on from.
            oversized = true;
            limit = line;
            start = line;
            ended = true;
            return;
        }
        if (limit == buffer.length) {
            buffer = Arrays.copyOf(buffer, grown(buffer.length));
        }
        int read = input.read(buffer, limit, buffer.length - limit);
        if (read < 0) {
            ended = true;
        } else {
            limit += read;
        }
    }

    private static int grown(int length) {
        return length > Integer.MAX_VALUE / 2 ? Integer.MAX_VALUE - 8 : length * 2;
    }

    private static boolean isSpace(byte sign) {
        return sign == ' ' || sign == '\t';
    }

    private static boolean isBreak(byte sign) {
        return sign == '\n' || sign == '\r';
    }
}
