// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.manifest.embedded;

import dev.plumbline.manifest.PlacedText;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** Reads HCL's quoted strings, in which {@code ${…}} stays as it stands, and its here-documents. */
final class HclStrings {
    /** A string's text and the offset after it. */
    record Read(PlacedText text, int end) {}

    private final PlacedText text;
    private final String source;
    private boolean interpolates = true;

    HclStrings(PlacedText text, String source) {
        this.text = text;
        this.source = source;
    }

    /** Reads the string whose opening quote stands at an offset; one that is not closed ends with its line. */
    Read quoted(int open) {
        List<Integer> interpolations = new ArrayList<>();
        int close = interpolates ? close(open, interpolations) : -1;
        if (close < 0) {
            // An interpolation that is never closed: from here on a quote ends a string whatever is in it.
            interpolates = false;
            interpolations.clear();
            close = closeOnLine(open);
        }
        boolean closed = close < source.length() && source.charAt(close) == '"';
        return new Read(decode(open + 1, close, interpolations), closed ? close + 1 : close);
    }

    /** Offset of the closing quote or of the line's end; -1 when the text ends inside an interpolation. */
    private int close(int open, List<Integer> interpolations) {
        BitSet quoted = new BitSet();
        quoted.set(0);
        int depth = 1;
        for (int at = open + 1; at < source.length(); at++) {
            char character = source.charAt(at);
            if (quoted.get(depth - 1)) {
                if (depth == 1 && (character == '\n' || character == '\r')) {
                    return at;
                }
                if (character == '\\') {
                    at++;
                } else if (character == '"') {
                    depth--;
                    if (depth == 0) {
                        return at;
                    }
                } else if (opensInterpolation(at)) {
                    note(interpolations, depth, at);
                    quoted.clear(depth++);
                    at++;
                }
            } else if (character == '"') {
                quoted.set(depth++);
            } else if (character == '{') {
                quoted.clear(depth++);
            } else if (character == '}') {
                depth--;
                note(interpolations, depth, at + 1);
            }
        }
        return depth == 1 ? source.length() : -1;
    }

    private static void note(List<Integer> interpolations, int depth, int at) {
        if (depth == 1) {
            interpolations.add(at);
        }
    }

    /** True at <code>${</code> and <code>%{</code>; a doubled sign is an escape. */
    private boolean opensInterpolation(int at) {
        char sign = source.charAt(at);
        return (sign == '$' || sign == '%') && source.startsWith("{", at + 1) && source.charAt(at - 1) != sign;
    }

    private int closeOnLine(int open) {
        int at = open + 1;
        while (at < source.length() && "\"\n\r".indexOf(source.charAt(at)) < 0) {
            at += source.charAt(at) == '\\' ? 2 : 1;
        }
        return Math.min(at, source.length());
    }

    /** Decodes escapes between two offsets, but not inside interpolations. */
    private PlacedText decode(int start, int end, List<Integer> interpolations) {
        if (interpolations.isEmpty()) {
            return Escapes.C_LIKE.decode(text.slice(start, end));
        }
        PlacedText.Builder builder = PlacedText.builder();
        int at = start;
        for (int index = 0; index + 1 < interpolations.size(); index += 2) {
            builder.add(Escapes.C_LIKE.decode(text.slice(at, interpolations.get(index))));
            builder.add(text.slice(interpolations.get(index), interpolations.get(index + 1)));
            at = interpolations.get(index + 1);
        }
        return builder.add(Escapes.C_LIKE.decode(text.slice(at, end))).build(text.position(start));
    }

    /** Reads <code>&lt;&lt;NAME</code> at an offset with its lines; empty when no name follows on the line. */
    Optional<Read> hereDocument(int open) {
        int nameStart = open + (source.startsWith("<<-", open) ? 3 : 2);
        int nameEnd = nameStart;
        while (nameEnd < source.length() && isNamePart(source.charAt(nameEnd))) {
            nameEnd++;
        }
        String name = source.substring(Math.min(nameStart, nameEnd), nameEnd);
        int lineEnd = nameEnd;
        while (lineEnd < source.length() && Lines.isBlank(source.charAt(lineEnd))) {
            lineEnd++;
        }
        if (name.isEmpty() || (lineEnd < source.length() && "\r\n".indexOf(source.charAt(lineEnd)) < 0)) {
            return Optional.empty();
        }
        List<PlacedText> lines = new ArrayList<>();
        int at = afterBreak(lineEnd);
        while (at < source.length()) {
            int end = lineEnd(at);
            if (isClosing(at, end, name)) {
                return Optional.of(new Read(joined(lines, nameStart - open == 3, open), end));
            }
            lines.add(text.slice(at, afterBreak(end)));
            at = afterBreak(end);
        }
        return Optional.of(new Read(joined(lines, nameStart - open == 3, open), source.length()));
    }

    private static boolean isNamePart(char character) {
        return Character.isLetterOrDigit(character) || character == '_';
    }

    private boolean isClosing(int start, int end, String name) {
        int at = start;
        while (at < end && Lines.isBlank(source.charAt(at))) {
            at++;
        }
        return source.startsWith(name, at) && source.substring(at, end).strip().equals(name);
    }

    private PlacedText joined(List<PlacedText> lines, boolean stripsIndent, int open) {
        int indent = stripsIndent ? indent(lines) : 0;
        PlacedText.Builder builder = PlacedText.builder();
        for (PlacedText line : lines) {
            builder.add(line.slice(Math.min(indent, line.length()), line.length()));
        }
        return builder.build(text.position(open));
    }

    /** The smallest indentation of a line that is not blank. */
    private static int indent(List<PlacedText> lines) {
        int smallest = Integer.MAX_VALUE;
        for (PlacedText line : lines) {
            int at = 0;
            while (at < line.length() && Lines.isBlank(line.charAt(at))) {
                at++;
            }
            if (at < line.length() && line.charAt(at) != '\n' && line.charAt(at) != '\r') {
                smallest = Math.min(smallest, at);
            }
        }
        return smallest == Integer.MAX_VALUE ? 0 : smallest;
    }

    private int lineEnd(int from) {
        int end = Math.min(from, source.length());
        while (end < source.length() && source.charAt(end) != '\n' && source.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    private int afterBreak(int end) {
        return source.startsWith("\r\n", end) ? end + 2 : Math.min(end + 1, source.length());
    }
}
