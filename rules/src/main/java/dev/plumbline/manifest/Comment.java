// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.manifest;

import static java.util.Objects.requireNonNull;

/**
 * A comment of a document, without its marker.
 *
 * @param text what follows the {@code #}, to the end of the line
 * @param within the path of the innermost node around it
 */
public record Comment(PlacedText text, FieldPath within) {
    public Comment {
        requireNonNull(text, "text");
        requireNonNull(within, "within");
    }
}
