// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.manifest.embedded;

import static java.util.Objects.requireNonNull;

import dev.plumbline.manifest.Comment;
import dev.plumbline.manifest.FieldPath;
import dev.plumbline.manifest.Node;
import dev.plumbline.manifest.PathStyle;
import java.util.List;

/**
 * A document found inside a value; its positions point into the outer file.
 *
 * @param label the step that a path shows on the way in ({@code gzip}), empty where the inner path speaks for itself
 * @param style how the path inside is written
 * @param root settings as nested mappings (the key of an INI section keeps its brackets); empty for shell text
 * @param comments with paths that begin with {@link #start}
 * @param commands simple commands with what they assign, for shell text; empty for others
 * @param problems what could not be read
 */
public record EmbeddedDocument(
        String format,
        String label,
        PathStyle style,
        Node root,
        List<Comment> comments,
        List<ShellCommand> commands,
        List<EmbeddedProblem> problems) {
    public EmbeddedDocument {
        requireNonNull(format, "format");
        requireNonNull(label, "label");
        requireNonNull(style, "style");
        requireNonNull(root, "root");
        comments = List.copyOf(comments);
        commands = List.copyOf(commands);
        problems = List.copyOf(problems);
    }

    /** A document of settings. */
    public static EmbeddedDocument of(String format, PathStyle style, Node root, List<Comment> comments) {
        return new EmbeddedDocument(format, "", style, root, comments, List.of(), List.of());
    }

    /** The step into this document; the outer path continues with it: {@code outer.then(document.start())}. */
    public FieldPath start() {
        return FieldPath.root().opened(label, style);
    }
}
