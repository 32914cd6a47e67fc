// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.report.html;

import java.io.IOException;

/** Lets JSON stand in a script element: {@code <} occurs in its strings only, where it may be written as an escape. */
final class ScriptSafe implements Appendable {
    private final Appendable out;

    ScriptSafe(Appendable out) {
        this.out = out;
    }

    @Override
    public Appendable append(CharSequence text) throws IOException {
        return append(text, 0, text.length());
    }

    @Override
    public Appendable append(CharSequence text, int start, int end) throws IOException {
        int from = start;
        for (int i = start; i < end; i++) {
            if (needsEscape(text.charAt(i))) {
                out.append(text, from, i);
                append(text.charAt(i));
                from = i + 1;
            }
        }
        out.append(text, from, end);
        return this;
    }

    @Override
    public Appendable append(char character) throws IOException {
        switch (character) {
            case '<' -> out.append("\\u003c");
            case '>' -> out.append("\\u003e");
            case '&' -> out.append("\\u0026");
            default -> out.append(character);
        }
        return this;
    }

    private static boolean needsEscape(char character) {
        return character == '<' || character == '>' || character == '&';
    }
}
