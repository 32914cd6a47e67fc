// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.vault;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A table that comes with the program: one row a line, columns apart by {@code |}, comments after {@code #}. */
public final class DataTable {
    private static final Map<String, List<List<String>>> READ = new ConcurrentHashMap<>();

    private DataTable() {}

    /** The rows of a table, which is read when first asked for. */
    public static List<List<String>> rows(String name) {
        return READ.computeIfAbsent(name, DataTable::read);
    }

    private static List<List<String>> read(String name) {
        List<List<String>> rows = new ArrayList<>();
        try (InputStream stream = DataTable.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("a table is missing in the program: " + name);
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    rows.add(Arrays.stream(line.split("\\|", -1))
                            .map(String::strip)
                            .toList());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(rows);
    }
}
