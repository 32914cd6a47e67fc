// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.spire.registration;

import dev.plumbline.manifest.FieldPath;
import dev.plumbline.manifest.Location;
import dev.plumbline.manifest.embedded.ShellCommand;
import dev.plumbline.manifest.embedded.ShellText;
import dev.plumbline.model.Container;
import dev.plumbline.model.Inventory;
import dev.plumbline.model.KeptText;
import dev.plumbline.model.Located;
import dev.plumbline.model.ObjectId;
import dev.plumbline.model.Value;
import dev.plumbline.model.Workload;
import dev.plumbline.spire.install.CommandLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the registration entries that scripts and jobs of an estate create. */
public final class ScriptEntries {
    /** A word of a command; not literal when only run time knows it. */
    private record Word(String text, boolean literal, Location at) {}

    private final List<ScriptEntry> found = new ArrayList<>();

    private ScriptEntries() {}

    public static List<ScriptEntry> of(Inventory inventory) {
        ScriptEntries entries = new ScriptEntries();
        for (KeptText text : inventory.keptTexts()) {
            if (text.text().value().contains("entry create")) {
                entries.inScript(text);
            }
        }
        for (Workload workload : inventory.workloads()) {
            for (Container container : workload.pod().allContainers()) {
                entries.inContainer(workload, container);
            }
        }
        return entries.found;
    }

    private void inScript(KeptText text) {
        ObjectId carrier = text.carrier()
                .orElseGet(() -> ObjectId.core("File", "", text.origin().path()));
        int ordinal = 0;
        for (ShellCommand command : ShellText.read(text.text()).commands()) {
            List<Word> words =
                    command.words().stream().map(word -> word(word, text)).toList();
            Optional<ScriptEntry> entry = entry(words, carrier, ordinal);
            ordinal += entry.isPresent() ? 1 : 0;
            entry.ifPresent(found::add);
        }
    }

    private static Word word(ShellCommand.Word word, KeptText text) {
        FieldPath path = text.at().then(word.path());
        return new Word(word.text().value(), word.literal(), text.at(word.text().span(), path));
    }

    private void inContainer(Workload workload, Container container) {
        int ordinal = 0;
        for (CommandLine line : CommandLine.of(container)) {
            List<Word> words = new ArrayList<>();
            words.add(new Word(line.program().isEmpty() ? "spire-server" : line.program(), true, line.at()));
            line.arguments()
                    .forEach(argument -> words.add(
                            new Word(argument.value(), argument.value().indexOf('$') < 0, argument.at())));
            Optional<ScriptEntry> entry = entry(words, workload.id(), ordinal);
            ordinal += entry.isPresent() ? 1 : 0;
            entry.ifPresent(found::add);
        }
    }

    /** {@code spire-server entry create …} anywhere in a command, {@code kubectl exec … --} before it or not. */
    private static Optional<ScriptEntry> entry(List<Word> words, ObjectId carrier, int ordinal) {
        for (int index = 0; index + 2 < words.size(); index++) {
            boolean creates = words.get(index).text().endsWith("spire-server")
                    && words.get(index + 1).text().equals("entry")
                    && words.get(index + 2).text().equals("create");
            boolean says =
                    words.subList(index, words.size()).stream().anyMatch(word -> isFlag(word.text(), "spiffeID"));
            if (creates && says) {
                return Optional.of(entry(words.get(index), words.subList(index + 3, words.size()), carrier, ordinal));
            }
        }
        return Optional.empty();
    }

    private static boolean isFlag(String word, String flag) {
        String plain = word.startsWith("--") ? word.substring(1) : word;
        return plain.equals("-" + flag) || plain.startsWith("-" + flag + "=");
    }

    private static ScriptEntry entry(Word program, List<Word> arguments, ObjectId carrier, int ordinal) {
        List<Value<String>> selectors = values(arguments, "selector");
        CommandLine line = new CommandLine(
                "spire-server",
                arguments.stream()
                        .map(word -> new Located<>(word.text(), word.at()))
                        .toList(),
                program.at());
        return new ScriptEntry(
                carrier,
                ordinal,
                first(arguments, "spiffeID"),
                first(arguments, "parentID"),
                selectors,
                line,
                program.at());
    }

    private static Value<String> first(List<Word> arguments, String flag) {
        List<Value<String>> values = values(arguments, flag);
        return values.isEmpty() ? Value.absent() : values.get(0);
    }

    private static List<Value<String>> values(List<Word> arguments, String flag) {
        List<Value<String>> values = new ArrayList<>();
        for (int index = 0; index < arguments.size(); index++) {
            Word word = arguments.get(index);
            String plain = word.text().startsWith("--") ? word.text().substring(1) : word.text();
            if (plain.equals("-" + flag) && index + 1 < arguments.size()) {
                values.add(
                        value(arguments.get(index + 1), arguments.get(index + 1).text()));
            } else if (plain.startsWith("-" + flag + "=")) {
                values.add(value(word, plain.substring(flag.length() + 2)));
            }
        }
        return values;
    }

    private static Value<String> value(Word word, String text) {
        return word.literal()
                ? Value.known(text, word.at())
                : Value.unknown("a variable of the script decides it", word.at());
    }
}
