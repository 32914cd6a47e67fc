// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.intake;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A gathered object with the place that decides which estate it joins.
 *
 * @param unit what may join at most: an argument's plain files, a dump's folder, one rendered chart, one cluster
 * @param path the file's path inside the unit, {@code /} separated
 */
public record Piece(String unit, String path, Gathered gathered) {
    public Piece {
        requireNonNull(unit, "unit");
        requireNonNull(path, "path");
        requireNonNull(gathered, "gathered");
    }

    /** The folders above the file, outermost first. */
    List<String> folders() {
        List<String> segments = List.of(path.split("/", -1));
        return segments.subList(0, segments.size() - 1);
    }
}
