// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.testing;

import java.util.Optional;

/**
 * An expected verdict of an example.
 *
 * @param columns start and end column ({@code 12-20}, end exclusive) where the mark gives them
 */
public record Mark(String file, int line, Kind kind, Optional<String> columns) implements Comparable<Mark> {
    /** What is expected at the line. */
    public enum Kind {
        FINDING,
        UNKNOWN
    }

    @Override
    public int compareTo(Mark other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return file + ":" + line + " " + kind
                + columns.map(range -> " " + range).orElse("");
    }
}
