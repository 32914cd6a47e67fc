// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.model;

import dev.plumbline.verdict.UnknownReason;
import java.util.Optional;

/**
 * What was looked at, so that "not there" and "not read" stay two answers. Files never promise to be complete; a cluster's
 * list that succeeded does.
 */
public interface Scope {
    /** A scope that promises nothing: everything absent was perhaps just not read. */
    Scope FILES = (group, kind, namespace) -> Optional.of(UnknownReason.NOT_READ);

    /**
     * Why an absent object of this kind and namespace may exist all the same; empty when all of them were read.
     *
     * @param namespace empty for objects without one
     */
    Optional<UnknownReason> gap(String group, String kind, String namespace);

    /** Why the content of an object that is there was not read with it; empty when it was. */
    default Optional<UnknownReason> unread(ObjectId object) {
        return Optional.empty();
    }

    default boolean complete(String group, String kind, String namespace) {
        return gap(group, kind, namespace).isEmpty();
    }
}
