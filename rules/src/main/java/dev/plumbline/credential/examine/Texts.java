// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.examine;

import dev.plumbline.credential.judge.Candidate;
import dev.plumbline.credential.judge.Judge;
import dev.plumbline.credential.judge.Judgement;
import dev.plumbline.credential.judge.Setting;
import dev.plumbline.manifest.FieldPath;
import dev.plumbline.manifest.PlacedText;
import dev.plumbline.manifest.Problem;
import dev.plumbline.manifest.embedded.EmbeddedDocument;
import dev.plumbline.manifest.embedded.EmbeddedFormats;
import java.util.List;
import java.util.Optional;

/** Judges one text: opens it when a document is packed in it, else takes it as a value. */
final class Texts {
    private static final int DEEPEST = 6;

    private final Judge judge;
    private final Harvest harvest;
    private final Trees trees;
    private final Commands commands;
    private final Remarks remarks;

    Texts(Judge judge, Harvest harvest) {
        this.judge = judge;
        this.harvest = harvest;
        this.commands = new Commands(judge, harvest, this);
        this.trees = new Trees(judge, harvest, this, commands);
        this.remarks = new Remarks(judge, harvest);
    }

    Judge judge() {
        return judge;
    }

    Commands commands() {
        return commands;
    }

    Trees trees() {
        return trees;
    }

    Remarks remarks() {
        return remarks;
    }

    /** A text that stands under a key of its own and may be a file: opened by the key's name or its looks. */
    void file(Scene scene, FieldPath tail, String name, PlacedText text, int depth) {
        Optional<EmbeddedDocument> document = depth < DEEPEST ? EmbeddedFormats.open(name, text) : Optional.empty();
        if (document.isPresent()) {
            document(scene, tail, document.get(), depth);
        } else {
            plain(scene, tail, Candidate.of(name, text, scene.setting()));
        }
    }

    /** A value of a tree or of the environment: opened only when it cannot be a plain value. */
    void value(Scene scene, FieldPath tail, Candidate candidate, int depth) {
        PlacedText text = candidate.value();
        if (text.isEmpty()) {
            return;
        }
        if (depth < DEEPEST && mayHoldDocument(text)) {
            Optional<EmbeddedDocument> document = EmbeddedFormats.open(candidate.key(), text);
            if (document.isPresent()) {
                document(scene, tail, document.get(), depth);
                return;
            }
        }
        plain(scene, tail, candidate);
    }

    private void plain(Scene scene, FieldPath tail, Candidate candidate) {
        List<Judgement> judged = judge.judge(candidate);
        if (!judged.isEmpty()) {
            harvest.add(scene, tail, candidate.key(), judged);
        }
    }

    private void document(Scene scene, FieldPath tail, EmbeddedDocument document, int depth) {
        for (var problem : document.problems()) {
            Problem placed = problem.in(harvest.origin());
            harvest.problem(placed);
        }
        FieldPath start = tail.then(document.start());
        Scene inside = scene.setting().kind() == Setting.Kind.SCHEMA ? scene.as(Setting.Kind.CONFIGURATION) : scene;
        if (document.commands().isEmpty()) {
            trees.tree(inside, start, document.root(), List.of(), depth + 1);
        } else {
            commands.script(inside, tail, document.commands(), depth + 1);
        }
        remarks.packed(inside, tail, document.comments());
    }

    private static boolean mayHoldDocument(PlacedText text) {
        char first = text.charAt(0);
        if (first == '{' || first == '[' || first == '<') {
            return text.length() > 8;
        }
        return text.length() > 16 && text.value().indexOf('\n') >= 0;
    }
}
