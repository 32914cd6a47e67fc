// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cluster;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/**
 * A kind that a scan asks for.
 *
 * @param group API group, empty for the core group
 * @param resource plural, as the API and RBAC name it
 * @param namespaced whether its objects lie in namespaces
 * @param families of the rules that need it; empty for all
 * @param need what is lost without it, half a sentence
 */
public record Wanted(
        String group, String resource, String kind, boolean namespaced, Set<String> families, String need) {
    private static final String TABLE = "wanted.tsv";

    public Wanted {
        families = Set.copyOf(families);
    }

    /** All of them, in the order in which they are read. */
    public static List<Wanted> all() {
        try (InputStream input = Wanted.class.getResourceAsStream(TABLE)) {
            if (input == null) {
                throw new IllegalStateException(TABLE + " is missing");
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(input, StandardCharsets.UTF_8));
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Wanted::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Wanted parse(String line) {
        String[] columns = line.split("\t", -1);
        Set<String> families = columns[4].equals("*") ? Set.of() : Set.of(columns[4].split(","));
        String group = columns[0].equals("-") ? "" : columns[0];
        return new Wanted(group, columns[1], columns[2], columns[3].equals("namespace"), families, columns[5]);
    }

    /** {@code secrets}, {@code clusterspiffeids.spire.spiffe.io}, as kubectl writes it. */
    public String name() {
        return group.isEmpty() ? resource : resource + "." + group;
    }

    /** Whether one of these families of rules needs the kind. */
    public boolean neededBy(Set<String> chosen) {
        return families.isEmpty() || families.stream().anyMatch(chosen::contains);
    }
}
