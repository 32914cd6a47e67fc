// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.model;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;

/**
 * What identifies an object in one estate, in whatever version it is written.
 *
 * @param group API group, empty for the core group
 * @param namespace empty for objects without one
 */
public record ObjectId(String group, String kind, String namespace, String name) implements Comparable<ObjectId> {
    private static final Comparator<ObjectId> ORDER = Comparator.comparing(ObjectId::namespace)
            .thenComparing(ObjectId::kind)
            .thenComparing(ObjectId::name)
            .thenComparing(ObjectId::group);

    public ObjectId {
        requireNonNull(group, "group");
        requireNonNull(kind, "kind");
        requireNonNull(namespace, "namespace");
        requireNonNull(name, "name");
    }

    /** An object of the core group. */
    public static ObjectId core(String kind, String namespace, String name) {
        return new ObjectId("", kind, namespace, name);
    }

    /** The group of an {@code apiVersion}: {@code apps} of {@code apps/v1}, empty for {@code v1}. */
    public static String groupOf(String apiVersion) {
        int slash = apiVersion.indexOf('/');
        return slash < 0 ? "" : apiVersion.substring(0, slash);
    }

    /** {@code Kind/namespace/name}, or {@code Kind/name} without a namespace. */
    public String path() {
        return namespace.isEmpty() ? kind + "/" + name : kind + "/" + namespace + "/" + name;
    }

    @Override
    public int compareTo(ObjectId other) {
        return ORDER.compare(this, other);
    }

    /** {@code Deployment shop/py}, as people read it. */
    @Override
    public String toString() {
        return kind + " " + (namespace.isEmpty() ? name : namespace + "/" + name);
    }
}
