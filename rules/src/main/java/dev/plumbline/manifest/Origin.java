// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.manifest;

import static java.util.Objects.requireNonNull;

/**
 * What a text was read from.
 *
 * @param path for files the path as the user reaches it, {@code /} separated; {@code stdin.yaml} for standard input; the
 *     cluster's name for a cluster
 * @param object for an object of a cluster, which one: {@code Deployment/shop/web}; empty elsewhere, where lines tell
 */
public record Origin(Medium medium, String path, String object) implements Comparable<Origin> {
    /** How the text came to us. */
    public enum Medium {
        FILE,
        STANDARD_INPUT,
        CLUSTER
    }

    public Origin {
        requireNonNull(medium, "medium");
        requireNonNull(path, "path");
        requireNonNull(object, "object");
    }

    public static Origin file(String path) {
        return new Origin(Medium.FILE, path, "");
    }

    public static Origin standardInput() {
        return new Origin(Medium.STANDARD_INPUT, "stdin.yaml", "");
    }

    public static Origin cluster(String name) {
        return new Origin(Medium.CLUSTER, name, "");
    }

    /** The same cluster's object of this name; what is not in a cluster has lines instead. */
    public Origin of(String objectName) {
        return medium == Medium.CLUSTER ? new Origin(medium, path, objectName) : this;
    }

    @Override
    public int compareTo(Origin other) {
        int byPath = path.compareTo(other.path);
        if (byPath != 0) {
            return byPath;
        }
        int byMedium = medium.compareTo(other.medium);
        return byMedium != 0 ? byMedium : object.compareTo(other.object);
    }

    @Override
    public String toString() {
        return path;
    }
}
