// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.manifest;

import static java.util.Objects.requireNonNull;

import java.util.List;

/** One document of a file or a stream, with its comments in the order of the file. */
public record Document(Origin origin, Node root, List<Comment> comments) {
    public Document {
        requireNonNull(origin, "origin");
        requireNonNull(root, "root");
        comments = List.copyOf(comments);
    }
}
