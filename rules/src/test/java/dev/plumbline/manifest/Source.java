// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.manifest;

import static org.assertj.core.api.Assertions.assertThat;

/** The lines of a file, to cut text out of it as a person would who follows a finding. */
record Source(String[] lines) {
    static Source of(String text) {
        return new Source(text.split("\r\n|\r|\n", -1));
    }

    /** The characters that a span covers, its lines joined with a line feed. */
    String cut(Span span) {
        int first = span.start().line();
        int last = span.end().line();
        if (first == last) {
            return lines[first - 1].substring(
                    span.start().column() - 1, span.end().column() - 1);
        }
        StringBuilder cut =
                new StringBuilder(lines[first - 1].substring(span.start().column() - 1));
        for (int line = first + 1; line < last; line++) {
            cut.append('\n').append(lines[line - 1]);
        }
        return cut.append('\n')
                .append(lines[last - 1], 0, span.end().column() - 1)
                .toString();
    }

    char at(Position position) {
        return lines[position.line() - 1].charAt(position.column() - 1);
    }

    /** Asserts that letters and digits of a text stand where it says they do, as far as they are not escaped. */
    void assertPlaces(PlacedText text) {
        for (int index = 0; index < text.length(); index++) {
            Span span = text.span(index, index + 1);
            if (Character.isLetterOrDigit(text.charAt(index)) && cut(span).length() == 1) {
                assertThat(at(span.start())).describedAs("character %d", index).isEqualTo(text.charAt(index));
            }
        }
    }
}
