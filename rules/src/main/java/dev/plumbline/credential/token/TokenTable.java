// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.token;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the table of tokens; its head explains the columns. */
final class TokenTable {
    private static final String RESOURCE = "tokens.tsv";
    private static final int COLUMNS = 8;

    private TokenTable() {}

    static List<TokenLine> read() {
        try (InputStream stream = TokenTable.class.getResourceAsStream(RESOURCE)) {
            if (stream == null) {
                throw new IllegalStateException(RESOURCE + " is missing beside " + TokenTable.class.getName());
            }
            return parse(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(RESOURCE, e);
        }
    }

    static List<TokenLine> parse(String table) {
        List<TokenLine> lines = new ArrayList<>();
        for (String line : table.split("\n")) {
            if (!line.isBlank() && !line.startsWith("#")) {
                lines.add(parseLine(line));
            }
        }
        return lines;
    }

    private static TokenLine parseLine(String line) {
        String[] cells = line.split("\t", -1);
        if (cells.length != COLUMNS) {
            throw new IllegalArgumentException("not " + COLUMNS + " columns: " + line);
        }
        TokenType type = new TokenType(
                cells[0],
                cells[1],
                Standing.valueOf(cells[2]),
                cells[5].equals("-") ? List.of() : List.of(cells[5].split(" ")),
                cells[6].equals("-") ? Optional.empty() : Optional.of(cells[6]),
                cells[7]);
        return new TokenLine(
                type, cells[3].equals("-") ? List.of() : ShapeParser.parse(cells[3]), Checks.named(cells[4]));
    }
}
