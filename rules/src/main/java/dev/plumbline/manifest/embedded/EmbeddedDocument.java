// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.manifest.embedded;

import static java.util.Objects.requireNonNull;

import dev.plumbline.manifest.Comment;
import dev.plumbline.manifest.Node;
import dev.plumbline.manifest.PathStyle;
import java.util.List;

/**
 * A document found inside a value; its positions point into the outer file.
 *
 * @param label the step that a path shows on the way in ({@code gzip}), empty where the inner path speaks for itself
 * @param style how the path inside is written
 * @param root settings as nested mappings; scripts as what their commands set and call
 * @param comments with paths relative to this document
 * @param commands simple commands, for shell text; empty for others
 */
public record EmbeddedDocument(
        String format, String label, PathStyle style, Node root, List<Comment> comments, List<ShellCommand> commands) {
    public EmbeddedDocument {
        requireNonNull(format, "format");
        requireNonNull(label, "label");
        requireNonNull(style, "style");
        requireNonNull(root, "root");
        comments = List.copyOf(comments);
        commands = List.copyOf(commands);
    }
}
