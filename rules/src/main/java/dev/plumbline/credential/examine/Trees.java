// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.examine;

import dev.plumbline.credential.InventoryEntry;
import dev.plumbline.credential.judge.Candidate;
import dev.plumbline.credential.judge.Judge;
import dev.plumbline.credential.judge.Setting;
import dev.plumbline.manifest.FieldPath;
import dev.plumbline.manifest.Items;
import dev.plumbline.manifest.MappingNode;
import dev.plumbline.manifest.Node;
import dev.plumbline.manifest.Problem;
import dev.plumbline.manifest.ScalarNode;
import dev.plumbline.manifest.SequenceNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Walks the tree of a packed document or of an object whose schema is not known in particular. */
final class Trees {
    private static final int DEEPEST = 400;
    private static final int PARENTS = 4;

    private final Judge judge;
    private final Harvest harvest;
    private final Texts texts;

    Trees(Judge judge, Harvest harvest, Texts texts) {
        this.judge = judge;
        this.harvest = harvest;
        this.texts = texts;
    }

    /** @param parents the names around the node, nearest first */
    void tree(Scene scene, FieldPath tail, Node node, List<String> parents, int depth) {
        walk(scene, tail, node, parents, depth, 0);
    }

    private void walk(Scene scene, FieldPath tail, Node node, List<String> parents, int depth, int level) {
        if (level > DEEPEST) {
            harvest.problem(new Problem(
                    Problem.Kind.LIMIT_REACHED,
                    harvest.origin(),
                    Optional.of(node.span().start()),
                    "what is nested deeper than " + DEEPEST + " levels was not examined for credentials"));
        } else if (node instanceof MappingNode mapping) {
            mapping(scene, tail, mapping, parents, depth, level);
        } else if (node instanceof SequenceNode sequence) {
            sequence(scene, tail, sequence, parents, depth, level);
        } else if (node instanceof ScalarNode scalar) {
            item(scene, tail, scalar, parents, depth);
        }
    }

    /** An item of a list: it is called what the list is called, unless it is a pair or a command itself. */
    private void item(Scene scene, FieldPath tail, ScalarNode scalar, List<String> parents, int depth) {
        String key = parents.isEmpty() ? "" : parents.get(0);
        List<String> around = parents.isEmpty() ? parents : parents.subList(1, parents.size());
        Optional<ScriptItems.Pair> pair = ScriptItems.pair(scalar.text());
        if (pair.isPresent()) {
            Candidate candidate =
                    new Candidate(pair.get().key(), parents, pair.get().value(), scene.setting(), Optional.empty());
            texts.value(scene, tail.part(pair.get().key()), candidate, depth);
        } else if (Schema.isScript(key) || ScriptItems.isCommand(scalar.text())) {
            texts.script(scene, tail, scalar.text(), depth);
        } else {
            scalar(scene, tail, scalar, key, around, Optional.empty(), depth);
        }
    }

    private void mapping(Scene outer, FieldPath tail, MappingNode mapping, List<String> parents, int depth, int level) {
        if (ObjectPlaces.isObject(mapping)) {
            String title = outer.name(tail, "");
            harvest.under(outer.place(), title, () -> texts.objects().object(mapping, outer.path(tail)));
            return;
        }
        Scene scene = Purposes.of(mapping).map(outer::of).orElse(outer);
        Siblings siblings = Siblings.of(mapping, judge);
        Optional<String> called = NamedValues.name(mapping);
        Optional<String> file = mapping.text("path").filter(path -> path.startsWith("/"));
        Map<String, Integer> seen = new HashMap<>();
        for (MappingNode.Entry entry : mapping.entries()) {
            String key = entry.key().value();
            FieldPath way = tail.key(key, seen.merge(key, 1, Integer::sum) - 1);
            Node value = entry.value();
            texts.key(scene, way, entry.key().text());
            if (key.equals("chart") && isRelease(mapping)) {
                continue;
            }
            if (Schema.isReference(key, value, scene.setting())) {
                harvest.note(scene, way, InventoryEntry.Kind.REFERENCE, key, value.span());
            } else if (value instanceof ScalarNode scalar
                    && Schema.isScript(key, parents)
                    && ScriptItems.isLine(scalar.text())) {
                texts.script(scene, way, scalar.text(), depth);
            } else if (value instanceof ScalarNode scalar && file.isPresent() && key.startsWith("content")) {
                texts.file(scene, way, file.get(), scalar.text(), depth + 1);
            } else if (value instanceof ScalarNode scalar && isAccounts(key, parents)) {
                texts.file(scene, way, "password_file", scalar.text(), depth + 1);
            } else if (value instanceof ScalarNode scalar) {
                boolean named = called.isPresent() && NamedValues.isValue(key);
                String name = named ? called.get() : key;
                Optional<String> user = named ? Optional.empty() : siblings.userOf(key);
                scalar(scene, way, scalar, name, parents, user, depth);
            } else if (Schema.isCommand(key, value)) {
                texts.commands().words(scene, way, (SequenceNode) value);
            } else {
                walk(scene, way, value, nearer(key, parents), depth, level + 1);
            }
        }
    }

    /** What a Helm release renders and what it was given counts; defaults of its chart that are used stand in the manifest. */
    private static boolean isRelease(MappingNode mapping) {
        return mapping.entry("manifest").isPresent() && mapping.entry("info").isPresent();
    }

    /** The {@code user:password} lines of cloud-init. */
    private static boolean isAccounts(String key, List<String> parents) {
        return key.equals("list") && !parents.isEmpty() && parents.get(0).equals("chpasswd");
    }

    private void sequence(
            Scene scene, FieldPath tail, SequenceNode sequence, List<String> parents, int depth, int level) {
        List<String> names = Items.stableNames(sequence.items());
        for (int index = 0; index < sequence.items().size(); index++) {
            walk(scene, tail.item(index, names.get(index)), sequence.items().get(index), parents, depth, level + 1);
        }
    }

    private void scalar(
            Scene scene,
            FieldPath way,
            ScalarNode scalar,
            String key,
            List<String> parents,
            Optional<String> user,
            int depth) {
        if (scalar.isNull()) {
            return;
        }
        if (key.equalsIgnoreCase("environment") || key.equals("env")) {
            for (ScriptItems.Pair pair : ScriptItems.environment(scalar.text())) {
                texts.value(scene, way.key(pair.key()), Candidate.of(pair.key(), pair.value(), scene.setting()), depth);
            }
        }
        Optional<String> statement = ScriptItems.statement(scalar.text());
        if (statement.isPresent()) {
            texts.file(scene, way, statement.get(), scalar.text(), depth);
            return;
        }
        Setting setting = scene.setting();
        texts.value(scene, way, new Candidate(key, parents, scalar.text(), setting, user), depth);
    }

    private static List<String> nearer(String key, List<String> parents) {
        List<String> result = new ArrayList<>(PARENTS);
        result.add(key);
        result.addAll(parents.subList(0, Math.min(parents.size(), PARENTS - 1)));
        return result;
    }
}
