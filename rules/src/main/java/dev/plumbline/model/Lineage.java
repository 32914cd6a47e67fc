// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.model;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * Where an object comes from.
 *
 * @param lasting the object's identity without what a controller makes up anew each time; the object's own where nobody does
 */
public record Lineage(ObjectId lasting, Optional<DeclaredBy> declaredBy) {
    public Lineage {
        requireNonNull(lasting, "lasting");
        requireNonNull(declaredBy, "declaredBy");
    }

    /** Of an object that says nothing about where it comes from. */
    public static Lineage of(ObjectId id) {
        return new Lineage(id, Optional.empty());
    }
}
