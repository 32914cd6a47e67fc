// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.examine;

import dev.plumbline.manifest.Comment;
import dev.plumbline.manifest.PlacedText;
import dev.plumbline.manifest.Position;
import java.util.List;

/** Joins the lines of a comment, so that what spans several of them (a key block) is seen whole. */
final class Blocks {
    private Blocks() {}

    static PlacedText join(List<Comment> lines) {
        PlacedText.Builder builder = PlacedText.builder();
        for (Comment line : lines) {
            PlacedText text = line.text();
            builder.add(text);
            Position end = text.position(text.length());
            builder.run("\n", end.line(), end.column());
        }
        return builder.build(lines.get(0).text().position(0));
    }
}
