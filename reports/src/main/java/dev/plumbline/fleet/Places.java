// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.fleet;

import dev.plumbline.manifest.FieldPath;
import dev.plumbline.manifest.Location;
import dev.plumbline.manifest.Origin;
import dev.plumbline.manifest.Span;
import dev.plumbline.model.ObjectId;
import dev.plumbline.report.Roots;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Reads places and names of objects as reports write them, and remembers where files lay that are outside of the root. */
final class Places {
    private final Map<String, Roots.Place> outside = new HashMap<>();

    Map<String, Roots.Place> outside() {
        return outside;
    }

    /** @param path for people, and the form that fingerprints use */
    Location at(Item location, FieldPath path) {
        return new Location(origin(location), span(location), path);
    }

    Location at(Item location) {
        return at(location, FieldPath.root());
    }

    Optional<Location> atIfAny(Item item, String name) {
        return item.ifAny(name).map(this::at);
    }

    private Origin origin(Item location) {
        if (location.has("cluster")) {
            return Origin.cluster(location.text("cluster")).of(location.text("object"));
        }
        String base = location.text("base");
        String file = location.text("file");
        return Origin.file(base.isEmpty() ? file : path(new Roots.Place(base, file)));
    }

    private static Optional<Span> span(Item location) {
        return location.has("startLine")
                ? Optional.of(Span.of(
                        location.number("startLine"),
                        location.number("startColumn"),
                        location.number("endLine"),
                        location.number("endColumn")))
                : Optional.empty();
    }

    /** A file or an argument as {@code coverage} names it, which is led to its place again when it is written. */
    String path(String named) {
        int colon = named.indexOf(':');
        boolean isOutside = colon > 0 && named.substring(0, colon).matches("ARGUMENT[0-9]+|OUTSIDE");
        return isOutside ? path(new Roots.Place(named.substring(0, colon), named.substring(colon + 1))) : named;
    }

    private String path(Roots.Place place) {
        String path = place.toString();
        outside.put(path, place);
        return path;
    }

    static FieldPath fieldPath(Item item) {
        String words = item.text("fieldPath");
        return WrittenPath.read(words, item.some("stablePath").orElse(words));
    }

    /** {@code Kind/namespace/name} or {@code Kind/name}. */
    static ObjectId object(String path, String group) {
        String[] parts = path.split("/", 3);
        return switch (parts.length) {
            case 1 -> new ObjectId(group, parts[0], "", "");
            case 2 -> new ObjectId(group, parts[0], "", parts[1]);
            default -> new ObjectId(group, parts[0], parts[1], parts[2]);
        };
    }

    static ObjectId subject(Item item) {
        String path = item.text("subject");
        String group = item.text("subjectGroup");
        String name = item.text("subjectName");
        if (name.isEmpty() || !path.endsWith("/" + name)) {
            return object(path, group);
        }
        ObjectId holder = object(path.substring(0, path.length() - name.length() - 1) + "/-", group);
        return new ObjectId(group, holder.kind(), holder.namespace(), name);
    }
}
