// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.examine;

import dev.plumbline.credential.Place;
import dev.plumbline.credential.judge.Candidate;
import dev.plumbline.credential.judge.Setting;
import dev.plumbline.credential.program.ProgramCredentials;
import dev.plumbline.manifest.FieldPath;
import dev.plumbline.manifest.Items;
import dev.plumbline.manifest.MappingNode;
import dev.plumbline.manifest.Node;
import dev.plumbline.manifest.PlacedText;
import dev.plumbline.manifest.ScalarNode;
import dev.plumbline.manifest.SequenceNode;
import dev.plumbline.manifest.embedded.ShellCommand.Word;
import dev.plumbline.model.Probe;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The places of a container: environment, command line, probes and hooks. */
final class Containers {
    private final Texts texts;

    Containers(Texts texts, Harvest harvest) {
        this.texts = texts;
    }

    void container(MappingNode container, FieldPath base, boolean live) {
        Setting setting = new Setting(Setting.Kind.CONFIGURATION, live);
        String name = container.text("name").orElse("");
        environment(container, base.key("env"), setting, name);
        commandLine(container, base, setting, name);
        for (Probe.Kind kind : Probe.Kind.values()) {
            probe(container, base, setting, name, kind);
        }
    }

    private void environment(MappingNode container, FieldPath base, Setting setting, String name) {
        List<Node> variables = items(container, "env");
        Map<String, ScalarNode> literals = new LinkedHashMap<>();
        for (Node variable : variables) {
            variable.asMapping()
                    .ifPresent(fields -> fields.text("name")
                            .ifPresent(key -> fields.get("value")
                                    .flatMap(Node::asScalar)
                                    .ifPresent(value -> literals.put(key, value))));
        }
        Siblings siblings = Siblings.of(literals, texts.judge());
        List<String> names = Items.stableNames(variables);
        for (int index = 0; index < variables.size(); index++) {
            FieldPath path = base.item(index, names.get(index)).key("value");
            variables.get(index).asMapping().ifPresent(fields -> variable(fields, path, setting, name, siblings));
        }
    }

    private void variable(MappingNode fields, FieldPath path, Setting setting, String container, Siblings siblings) {
        Optional<ScalarNode> value = fields.get("value").flatMap(Node::asScalar).filter(scalar -> !scalar.isNull());
        if (value.isPresent()) {
            String key = fields.text("name").orElse("");
            Scene scene =
                    new Scene(Place.ENV, setting, path, Naming.titled("env " + key + " of container " + container));
            Candidate candidate = new Candidate(key, List.of(), value.get().text(), setting, siblings.userOf(key));
            texts.value(scene, FieldPath.root(), candidate, 0);
        }
    }

    /** Command and arguments are one line; arguments alone follow the image's own program. */
    private void commandLine(MappingNode container, FieldPath base, Setting setting, String name) {
        List<Word> command = words(container, "command");
        List<Word> args = words(container, "args");
        List<Word> line = new ArrayList<>(command);
        if (command.isEmpty() && !args.isEmpty()) {
            PlacedText program = program(container, args.get(0));
            PlacedText first = args.get(0).text();
            boolean option = first.length() > 0 && first.charAt(0) == '-';
            if (option || ProgramCredentials.isSubCommand(program.value(), first.value())) {
                line.add(new Word(program, true, FieldPath.root()));
            }
        }
        line.addAll(args);
        String place = (command.isEmpty() ? "the arguments" : "the command") + " of container " + name;
        texts.commands().line(new Scene(Place.COMMAND, setting, base, Naming.in(place)), line);
    }

    /** The image's name stands for the program that it runs. */
    private static PlacedText program(MappingNode container, Word before) {
        String image = container.text("image").orElse("");
        String name = image.substring(image.lastIndexOf('/') + 1);
        int end = name.indexOf(':') < 0 ? name.length() : name.indexOf(':');
        return PlacedText.within(before.text().span(), name.substring(0, end));
    }

    private void probe(MappingNode container, FieldPath base, Setting setting, String name, Probe.Kind kind) {
        Optional<MappingNode> probe = Optional.of(container);
        FieldPath path = base;
        for (String key : kind.field().split("\\.", -1)) {
            probe = probe.flatMap(fields -> fields.get(key)).flatMap(Node::asMapping);
            path = path.key(key);
        }
        FieldPath at = path;
        probe.ifPresent(fields -> {
            Scene scene =
                    new Scene(Place.COMMAND, setting, at, Naming.in("the " + kind.words() + " of container " + name));
            fields.get("exec")
                    .flatMap(Node::asMapping)
                    .ifPresent(exec -> texts.commands().line(scene, words(exec, "command", FieldPath.of("exec"))));
            fields.get("httpGet")
                    .ifPresent(get -> texts.trees().tree(scene, FieldPath.of("httpGet"), get, List.of(), 0));
        });
    }

    private static List<Word> words(MappingNode container, String field) {
        return words(container, field, FieldPath.root());
    }

    private static List<Word> words(MappingNode container, String field, FieldPath base) {
        Optional<Node> node = container.get(field);
        Optional<SequenceNode> list = node.flatMap(Node::asSequence);
        return list.map(items -> Commands.words(base.key(field), items)).orElse(List.of());
    }

    private static List<Node> items(MappingNode container, String field) {
        return container
                .get(field)
                .flatMap(Node::asSequence)
                .map(SequenceNode::items)
                .orElse(List.of());
    }
}
