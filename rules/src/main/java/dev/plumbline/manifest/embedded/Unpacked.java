// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.manifest.embedded;

import static java.util.Objects.requireNonNull;

import dev.plumbline.manifest.FieldPath;
import dev.plumbline.manifest.PlacedText;
import java.util.List;
import java.util.Optional;

/**
 * What was packed in a value.
 *
 * @param text the innermost text; empty for bytes that are none
 * @param path the steps to it ({@code base64 › gzip}); the value's path continues with it
 * @param problems limits that were reached; the text then is a part of what is there
 */
public record Unpacked(Optional<PlacedText> text, FieldPath path, List<EmbeddedProblem> problems) {
    public Unpacked {
        requireNonNull(text, "text");
        requireNonNull(path, "path");
        problems = List.copyOf(problems);
    }
}
