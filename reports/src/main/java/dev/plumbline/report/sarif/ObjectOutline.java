// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.report.sarif;

import dev.plumbline.manifest.FieldPath;
import dev.plumbline.report.Visible;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/**
 * The fields of one object that something points to, as YAML without values. A place inside a text is a comment under the field
 * that holds the text; an item of a list says its index, because the items before it are not written.
 */
final class ObjectOutline {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][A-Za-z0-9_-]*");
    private static final FieldPath NAME = FieldPath.of("metadata", "name");

    private final String kind;
    private final String namespace;
    private final String name;
    private final Field root = new Field();

    /** A field, with what lies below it in the order of names, or of indexes. */
    private static final class Field {
        private final SortedMap<String, Field> below = new TreeMap<>(ObjectOutline::compare);
        private final SortedSet<String> inside = new TreeSet<>();
        private String itemName = "";
        private boolean item;
    }

    /** @param object {@code Kind/namespace/name}, or {@code Kind/name} */
    ObjectOutline(String object) {
        String[] parts = object.split("/", 3);
        kind = parts[0];
        namespace = parts.length == 3 ? parts[1] : "";
        name = parts[parts.length - 1];
    }

    void add(FieldPath path) {
        Field field = root;
        for (FieldPath.Segment segment : path.outer()) {
            field = field.below.computeIfAbsent(segment.name(), any -> new Field());
            field.item = segment.item();
            // An ordinal among equals is no name.
            boolean named = segment.item() && !segment.stableName().startsWith("#");
            field.itemName = named ? segment.stableName() : "";
        }
        if (!path.inner().isEmpty()) {
            field.inside.add(path.inner());
        }
    }

    /** Writes the lines; each spot is told with its path's text at the moment when its line is the last one. */
    void write(List<String> lines, BiConsumer<String, String> spots) {
        lines.add("---");
        line(lines, "kind: " + quoted(kind));
        spots.accept("", "kind");
        spots.accept("kind", "kind");
        line(lines, "metadata:");
        spots.accept("metadata", "metadata");
        line(lines, "  name: " + quoted(name));
        spots.accept(NAME.toString(), "name");
        if (!namespace.isEmpty()) {
            line(lines, "  namespace: " + quoted(namespace));
        }
        Field metadata = root.below.getOrDefault("metadata", new Field());
        metadata.below.remove("name");
        metadata.below.remove("namespace");
        below(metadata, FieldPath.of("metadata"), "  ", lines, spots);
        root.below.remove("metadata");
        root.below.remove("kind");
        root.below.remove("apiVersion");
        below(root, FieldPath.root(), "", lines, spots);
    }

    private static void below(
            Field field, FieldPath path, String indent, List<String> lines, BiConsumer<String, String> spots) {
        field.below.forEach((name, child) -> {
            String shown =
                    child.item ? "- # " + Visible.of(name) + " " + Visible.of(child.itemName) : quoted(name) + ":";
            FieldPath to = child.item ? path.item(Integer.parseInt(name), child.itemName) : path.key(name);
            line(lines, indent + shown.stripTrailing());
            spots.accept(to.toString(), shown.stripTrailing().replaceAll(":$", ""));
            for (String inner : child.inside) {
                String comment = "# " + Visible.of(inner);
                line(lines, indent + "  " + comment);
                spots.accept(to.toString() + " › " + inner, comment);
            }
            below(child, to, indent + "  ", lines, spots);
        });
    }

    private static void line(List<String> lines, String text) {
        lines.add(text);
    }

    private static int compare(String one, String other) {
        boolean indexes = one.matches("[0-9]{1,9}") && other.matches("[0-9]{1,9}");
        return indexes ? Integer.compare(Integer.parseInt(one), Integer.parseInt(other)) : one.compareTo(other);
    }

    private static String quoted(String text) {
        return PLAIN.matcher(text).matches() ? text : "'" + Visible.of(text).replace("'", "''") + "'";
    }
}
