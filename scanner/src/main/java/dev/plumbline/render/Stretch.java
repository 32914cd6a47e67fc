// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.render;

import dev.plumbline.manifest.Span;
import java.util.List;

/** Cuts the text that a span covers. */
final class Stretch {
    private Stretch() {}

    /** The covered text of one line, or the lines joined by line feeds; columns are counted in code units. */
    static String of(String text, Span span) {
        List<String> lines = text.lines()
                .skip(span.start().line() - 1L)
                .limit(span.end().line() - span.start().line() + 1L)
                .toList();
        if (lines.isEmpty()) {
            return "";
        }
        String first = lines.get(0);
        if (lines.size() == 1) {
            int end = Math.min(first.length(), span.end().column() - 1);
            return first.substring(Math.min(end, span.start().column() - 1), end);
        }
        String last = lines.get(lines.size() - 1);
        return first.substring(Math.min(first.length(), span.start().column() - 1))
                + "\n"
                + String.join("\n", lines.subList(1, lines.size() - 1))
                + "\n"
                + last.substring(0, Math.min(last.length(), span.end().column() - 1));
    }
}
