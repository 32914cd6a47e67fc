// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.token;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A line of the table of examples; its head explains the columns. */
record TokenExample(String type, char verdict, String name, String prefix, String body, String note) {
    static List<TokenExample> all() {
        try (InputStream stream = requireNonNull(TokenExample.class.getResourceAsStream("examples.tsv"))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(TokenExample::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TokenExample parse(String line) {
        String[] cells = line.split("\t", -1);
        return new TokenExample(cells[0], cells[1].charAt(0), cells[2], cells[3], cells[4], cells[5]);
    }

    boolean hasName() {
        return !name.equals("-");
    }

    /** The value, with the table's escapes undone. */
    String text() {
        return (prefix + body).replace("\\\\", "\0").replace("\\n", "\n").replace('\0', '\\');
    }

    /** What a test report may show. */
    String title(int index) {
        return index + " " + type + " " + verdict + (note.isEmpty() ? "" : ", " + note);
    }
}
