// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.manifest;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.Optional;

/** Where a value stands: the text it was read from, the stretch in it when there is one, and the field path in its object. */
public record Location(Origin origin, Optional<Span> span, FieldPath path) implements Comparable<Location> {
    private static final Comparator<Location> ORDER = Comparator.comparing(Location::origin)
            .thenComparing(location -> location.span().isPresent())
            .thenComparing(location -> location.span().orElse(Span.of(1, 1, 1, 1)))
            .thenComparing(location -> location.path().toString());

    public Location {
        requireNonNull(origin, "origin");
        requireNonNull(span, "span");
        requireNonNull(path, "path");
    }

    public static Location of(Origin origin, Span span, FieldPath path) {
        return new Location(origin, Optional.of(span), path);
    }

    /** A place in an object of a cluster, where there are no lines. */
    public static Location of(Origin origin, FieldPath path) {
        return new Location(origin, Optional.empty(), path);
    }

    @Override
    public int compareTo(Location other) {
        return ORDER.compare(this, other);
    }
}
