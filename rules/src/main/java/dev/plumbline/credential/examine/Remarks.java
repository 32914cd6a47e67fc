// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.examine;

import dev.plumbline.credential.Place;
import dev.plumbline.credential.judge.Judge;
import dev.plumbline.credential.judge.Judgement;
import dev.plumbline.manifest.Comment;
import dev.plumbline.manifest.FieldPath;
import dev.plumbline.manifest.PlacedText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Examines comments: settings and commands that were switched off, and tokens that somebody noted down. */
final class Remarks {
    private final Judge judge;
    private final Harvest harvest;
    private final Map<String, Integer> seen = new HashMap<>();

    Remarks(Judge judge, Harvest harvest) {
        this.judge = judge;
        this.harvest = harvest;
    }

    /** Comments of a document that is packed in the value at the tail. */
    void packed(Scene scene, FieldPath tail, List<Comment> comments) {
        if (!comments.isEmpty()) {
            Scene commented = scene.place() == Place.COMMENT ? scene : scene.comment();
            blocks(comments)
                    .forEach(block -> block(commented, tail.then(block.get(0).within()), block));
        }
    }

    /** Comments of an object; their paths start at its root. */
    void of(Scene scene, List<Comment> comments) {
        packed(scene, FieldPath.root(), comments);
    }

    private void block(Scene scene, FieldPath within, List<Comment> lines) {
        if (lines.size() > 1) {
            PlacedText whole = Blocks.join(lines);
            add(scene, within, "", judge.search(whole, scene.setting()));
        }
        Optional<String> called = Optional.empty();
        for (Comment line : lines) {
            PlacedText text = line.text();
            if (lines.size() == 1) {
                add(scene, within, "", judge.search(text, scene.setting()));
            }
            for (RemarkLine.Said said : RemarkLine.read(text, called, scene.setting())) {
                add(scene, within, said.name(), judge.judge(said.candidate()));
            }
            called = RemarkLine.name(text);
        }
    }

    private void add(Scene scene, FieldPath within, String name, List<Judgement> judged) {
        if (judged.isEmpty()) {
            return;
        }
        String about = within.stable() + "\n" + name;
        int ordinal = seen.merge(about, 1, Integer::sum) - 1;
        String stable = ordinal == 0 ? name : name + "#" + ordinal;
        FieldPath path = within.part("#comment");
        harvest.add(scene, name.isEmpty() ? path : path.part(name, stable), name, judged);
    }

    /** Comments on neighbouring lines that stand in the same place. */
    private static List<List<Comment>> blocks(List<Comment> comments) {
        List<List<Comment>> blocks = new ArrayList<>();
        int last = -1;
        for (Comment comment : comments) {
            int line = comment.text().position(0).line();
            if (last < 0 || line != last + 1) {
                blocks.add(new ArrayList<>());
            }
            blocks.get(blocks.size() - 1).add(comment);
            last = line;
        }
        return blocks;
    }
}
