// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.manifest;

import static java.util.Objects.requireNonNull;

/**
 * What a text was read from.
 *
 * @param path for files the path as the user reaches it, {@code /} separated; {@code stdin.yaml} for standard input; the
 *     cluster's name for a cluster
 */
public record Origin(Medium medium, String path) implements Comparable<Origin> {
    /** How the text came to us. */
    public enum Medium {
        FILE,
        STANDARD_INPUT,
        CLUSTER
    }

    public Origin {
        requireNonNull(medium, "medium");
        requireNonNull(path, "path");
    }

    public static Origin file(String path) {
        return new Origin(Medium.FILE, path);
    }

    public static Origin standardInput() {
        return new Origin(Medium.STANDARD_INPUT, "stdin.yaml");
    }

    public static Origin cluster(String name) {
        return new Origin(Medium.CLUSTER, name);
    }

    @Override
    public int compareTo(Origin other) {
        int byPath = path.compareTo(other.path);
        return byPath != 0 ? byPath : medium.compareTo(other.medium);
    }

    @Override
    public String toString() {
        return path;
    }
}
