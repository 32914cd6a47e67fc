// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.report.html;

import java.io.IOException;
import java.io.Writer;

/** Lets JSON stand in a script element: {@code <} occurs in its strings only, where it may be written as an escape. */
final class ScriptSafe extends Writer {
    private final Writer out;

    ScriptSafe(Writer out) {
        this.out = out;
    }

    @Override
    public void write(char[] characters, int offset, int length) throws IOException {
        int from = offset;
        int end = offset + length;
        for (int i = offset; i < end; i++) {
            char character = characters[i];
            if (character == '<' || character == '>' || character == '&') {
                out.write(characters, from, i - from);
                out.write(escape(character));
                from = i + 1;
            }
        }
        out.write(characters, from, end - from);
    }

    private static String escape(char character) {
        return switch (character) {
            case '<' -> "\\u003c";
            case '>' -> "\\u003e";
            default -> "\\u0026";
        };
    }

    @Override
    public void flush() {
        // The page is flushed as a whole.
    }

    @Override
    public void close() {
        // The page is closed by who opened it.
    }
}
