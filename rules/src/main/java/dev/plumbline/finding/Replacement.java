// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.finding;

import static java.util.Objects.requireNonNull;

import dev.plumbline.manifest.Location;

/**
 * What can stand in the file instead of a literal.
 *
 * @param region what goes, the literal in it
 * @param text what comes, which holds a reference and no value
 * @param words what that does, one sentence
 */
public record Replacement(Location region, String text, String words) {
    public Replacement {
        requireNonNull(region, "region");
        requireNonNull(text, "text");
        requireNonNull(words, "words");
    }
}
