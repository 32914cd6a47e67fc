// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.manifest;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a value stands: the text it was read from, the stretch in it when there is one, and the field path in its object. */
public final class Location implements Comparable<Location> {
    private static final Comparator<Location> ORDER = Comparator.comparing(Location::origin)
            .thenComparing(location -> location.span != null)
            .thenComparing(location -> location.span().orElse(Span.of(1, 1, 1, 1)))
            .thenComparing(location -> location.path().toString());

    private final Origin origin;
    /** Bare, because every value of an estate has a location. */
    private final @Nullable Span span;

    private final FieldPath path;

    public Location(Origin origin, Optional<Span> span, FieldPath path) {
        this.origin = requireNonNull(origin, "origin");
        this.span = span.orElse(null);
        this.path = requireNonNull(path, "path");
    }

    public static Location of(Origin origin, Span span, FieldPath path) {
        return new Location(origin, Optional.of(span), path);
    }

    /** A place in an object of a cluster, where there are no lines. */
    public static Location of(Origin origin, FieldPath path) {
        return new Location(origin, Optional.empty(), path);
    }

    public Origin origin() {
        return origin;
    }

    public Optional<Span> span() {
        return Optional.ofNullable(span);
    }

    public FieldPath path() {
        return path;
    }

    @Override
    public int compareTo(Location other) {
        return ORDER.compare(this, other);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Location location
                && origin.equals(location.origin)
                && Objects.equals(span, location.span)
                && path.equals(location.path);
    }

    @Override
    public int hashCode() {
        return Objects.hash(origin, span, path);
    }

    @Override
    public String toString() {
        return origin + (span == null ? "" : ":" + span) + " " + path;
    }
}
