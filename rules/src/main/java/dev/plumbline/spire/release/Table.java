// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.spire.release;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A table of tab-separated lines among the resources; lines that begin with a hash are comments. */
final class Table {
    private static final String FOLDER = "/dev/plumbline/spire/";

    private Table() {}

    static List<List<String>> rows(String name) {
        try (InputStream input = Table.class.getResourceAsStream(FOLDER + name)) {
            if (input == null) {
                throw new IllegalStateException("resource " + name + " is missing");
            }
            return new String(input.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> List.of(line.split("\t", -1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("resource " + name, e);
        }
    }
}
