// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.manifest.embedded;

import dev.plumbline.manifest.Comment;
import dev.plumbline.manifest.PathStyle;
import dev.plumbline.manifest.PlacedText;
import java.util.ArrayList;
import java.util.List;

/** Collects what the parsers of a script and of the scripts inside it find. */
final class ShellReading {
    private final List<ShellDraft> drafts = new ArrayList<>();
    private final List<Comment> comments = new ArrayList<>();
    private final List<EmbeddedProblem> problems = new ArrayList<>();

    void command(ShellDraft draft) {
        drafts.add(draft);
    }

    void comment(Comment comment) {
        comments.add(comment);
    }

    void problem(EmbeddedProblem problem) {
        problems.add(problem);
    }

    /** Built last, because a here-document comes after the command that reads it. */
    List<ShellCommand> commands() {
        return drafts.stream().flatMap(draft -> draft.commands().stream()).toList();
    }

    EmbeddedDocument document(PlacedText script) {
        return new EmbeddedDocument(
                "shell", "", PathStyle.WORDS, new Settings().node(script.span()), comments, commands(), problems);
    }
}
