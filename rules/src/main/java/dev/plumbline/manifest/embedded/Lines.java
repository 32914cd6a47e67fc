// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.manifest.embedded;

import dev.plumbline.manifest.PlacedText;

/** Goes through a text line by line; a line has a start and an end offset and does not include its line break. */
final class Lines {
    private final PlacedText text;
    private final String source;
    private int start;
    private int end;
    private int next;

    Lines(PlacedText text) {
        this.text = text;
        this.source = text.value();
    }

    /** Moves to the next line; false when there is none. */
    boolean next() {
        if (next >= source.length()) {
            return false;
        }
        start = next;
        end = start;
        while (end < source.length() && source.charAt(end) != '\n' && source.charAt(end) != '\r') {
            end++;
        }
        next = end;
        if (next < source.length()) {
            next += source.startsWith("\r\n", next) ? 2 : 1;
        }
        return true;
    }

    /** Goes on with the rest of the line that an offset lies in, for values that run over several lines. */
    boolean resumeAt(int offset) {
        next = offset;
        return next();
    }

    String source() {
        return source;
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    /** Offset of the first character that is no blank; the line's end when there is none. */
    int indented() {
        int at = start;
        while (at < end && isBlank(source.charAt(at))) {
            at++;
        }
        return at;
    }

    /** Offset of a character in this line from an offset on, or -1. */
    int find(char wanted, int from) {
        for (int at = from; at < end; at++) {
            if (source.charAt(at) == wanted) {
                return at;
            }
        }
        return -1;
    }

    boolean isBlank() {
        return indented() == end;
    }

    PlacedText slice(int from, int to) {
        return text.slice(from, to);
    }

    /** The part between two offsets without blanks at its ends. */
    PlacedText stripped(int from, int to) {
        return text.slice(from, Math.max(from, to)).strip();
    }

    static boolean isBlank(char character) {
        return character == ' ' || character == '\t' || character == '\f' || character == '\u00a0';
    }
}
