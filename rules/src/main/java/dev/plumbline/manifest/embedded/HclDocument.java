// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.manifest.embedded;

import static java.util.Objects.requireNonNull;

import dev.plumbline.manifest.Comment;
import java.util.List;

/**
 * What {@link Hcl#read} made of a text.
 *
 * @param json true when the text is JSON
 * @param problems where the text breaks HCL's grammar; what could be read around them is in the body
 */
public record HclDocument(HclBody body, boolean json, List<Comment> comments, List<EmbeddedProblem> problems) {
    public HclDocument {
        requireNonNull(body, "body");
        comments = List.copyOf(comments);
        problems = List.copyOf(problems);
    }
}
