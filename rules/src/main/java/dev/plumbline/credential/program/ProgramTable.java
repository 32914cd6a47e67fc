// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.program;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The table of programs; its head explains the columns. */
final class ProgramTable {
    private static final String RESOURCE = "programs.tsv";
    private static final int COLUMNS = 6;
    private static final String VARIABLES = "$";

    private final Map<String, List<ProgramEntry>> entries = new HashMap<>();
    private final Set<String> variables = new HashSet<>();

    private ProgramTable(String table) {
        for (String line : table.split("\n")) {
            if (!line.isBlank() && !line.startsWith("#")) {
                add(line.split("\t", -1));
            }
        }
    }

    static ProgramTable read() {
        try (InputStream stream = ProgramTable.class.getResourceAsStream(RESOURCE)) {
            if (stream == null) {
                throw new IllegalStateException(RESOURCE + " is missing beside " + ProgramTable.class.getName());
            }
            return new ProgramTable(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(RESOURCE, e);
        }
    }

    private void add(String[] cells) {
        if (cells.length != COLUMNS) {
            throw new IllegalArgumentException("not " + COLUMNS + " columns: " + String.join(" | ", cells));
        }
        if (cells[0].equals(VARIABLES)) {
            variables.addAll(words(cells[2]));
            return;
        }
        ProgramEntry entry = new ProgramEntry(
                words(cells[1]),
                words(cells[2]).stream().map(OptionRule::parse).toList(),
                words(cells[3]).stream().map(OptionRule::parse).toList(),
                Set.copyOf(words(cells[4])),
                Set.copyOf(words(cells[5])));
        for (String program : words(cells[0])) {
            entries.computeIfAbsent(program, name -> new ArrayList<>()).add(entry);
        }
    }

    private static List<String> words(String cell) {
        return cell.equals("-") ? List.of() : List.of(cell.split(" "));
    }

    /** What is known of a program; empty for one that is not in the table. */
    List<ProgramEntry> of(String program) {
        return entries.getOrDefault(program, List.of());
    }

    List<ProgramEntry> all() {
        return entries.values().stream().flatMap(List::stream).toList();
    }

    boolean knows(String program) {
        return entries.containsKey(program);
    }

    /** True for a variable that a program reads its password from. */
    boolean isVariable(String name) {
        return variables.contains(name);
    }
}
