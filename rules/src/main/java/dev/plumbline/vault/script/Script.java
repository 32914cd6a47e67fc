// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.vault.script;

import static java.util.Objects.requireNonNull;

import dev.plumbline.manifest.FieldPath;
import dev.plumbline.manifest.Location;
import dev.plumbline.manifest.PlacedText;
import dev.plumbline.manifest.Span;
import dev.plumbline.manifest.embedded.EmbeddedProblem;
import dev.plumbline.manifest.embedded.ShellCommand;
import dev.plumbline.manifest.embedded.ShellCommand.Word;
import dev.plumbline.manifest.embedded.ShellText;
import dev.plumbline.model.KeptText;
import dev.plumbline.model.Located;
import dev.plumbline.vault.Placing;
import dev.plumbline.vault.Setting;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A shell text with its commands, and the files that it writes with literal content. */
public final class Script {
    private final List<Command> commands;
    private final Map<String, Word> files;
    private final Variables variables;
    private final Placing placing;
    private final boolean complete;

    private Script(
            List<Command> commands, Map<String, Word> files, Variables variables, Placing placing, boolean complete) {
        this.commands = List.copyOf(commands);
        this.files = files;
        this.variables = requireNonNull(variables, "variables");
        this.placing = placing;
        this.complete = complete;
    }

    /** A script in a ConfigMap, a Secret or a file of its own. */
    public static Script of(KeptText text, Map<String, String> environment) {
        var document = ShellText.read(text.text());
        Placing placing = (span, path) -> text.at(span, text.at().then(path));
        return of(document.commands(), environment, placing, document.problems());
    }

    /** The command line of a container, with the scripts among its words. */
    public static Script of(List<Located<String>> words, Map<String, String> environment, Placing placing) {
        List<Word> given = new ArrayList<>();
        for (Located<String> word : words) {
            given.add(new Word(placed(word), true, word.at().path()));
        }
        return of(ShellText.ofWords(given), environment, placing, List.of());
    }

    /** Text of a record, which has only its span left: the lines of a literal block are found again by counting. */
    private static PlacedText placed(Located<String> word) {
        Span span = word.at().span().orElse(Span.of(1, 1, 1, 1));
        String text = word.value();
        String[] lines = text.split("\n", -1);
        int count = lines[lines.length - 1].isEmpty() ? lines.length - 1 : lines.length;
        int covered = span.end().line() - span.start().line();
        boolean block = text.indexOf('\n') >= 0 && covered >= count && covered <= count + 1;
        if (!block) {
            return PlacedText.within(span, text);
        }
        int lastLine = span.start().line() + count;
        int indent = lastLine == span.end().line() ? Math.max(1, span.end().column() - lines[count - 1].length()) : 1;
        PlacedText.Builder placed = PlacedText.builder();
        for (int line = 0; line < lines.length; line++) {
            String ended = line == lines.length - 1 ? lines[line] : lines[line] + "\n";
            placed.run(ended, span.start().line() + 1 + line, indent);
        }
        return placed.build(span.start());
    }

    private static Script of(
            List<ShellCommand> read, Map<String, String> environment, Placing placing, List<EmbeddedProblem> problems) {
        Variables variables = Variables.of(read, environment);
        List<Command> commands = new ArrayList<>();
        Map<String, Word> files = new LinkedHashMap<>();
        Optional<Word> printed = Optional.empty();
        for (ShellCommand each : read) {
            Optional<Word> input = each.input().isPresent() ? each.input() : each.piped() ? printed : Optional.empty();
            Command command = resolve(each, input, variables, placing);
            commands.add(command);
            printed = printed(each, command.program());
            Optional<Word> content = input.isPresent() && isCopying(command.program()) ? input : printed;
            target(command).ifPresent(file -> content.ifPresent(text -> files.put(baseName(file), text)));
        }
        return new Script(commands, files, variables, placing, problems.isEmpty());
    }

    private static Command resolve(ShellCommand read, Optional<Word> input, Variables variables, Placing placing) {
        List<Setting> words = new ArrayList<>();
        read.words().forEach(word -> words.add(evaluate(word, variables, placing)));
        Map<String, Setting> environment = new LinkedHashMap<>();
        read.assignments()
                .forEach(each -> environment.put(each.name().value(), evaluate(each.value(), variables, placing)));
        String program =
                words.isEmpty() ? "" : baseName(words.get(0).text().asKnown().orElse(""));
        Location at = words.isEmpty()
                ? read.assignments().stream()
                        .findFirst()
                        .map(each -> placing.at(each.name().span(), each.value().path()))
                        .orElseGet(() -> place(input, placing))
                : words.get(0).at();
        return new Command(
                program,
                words.isEmpty() ? words : words.subList(1, words.size()),
                environment,
                input,
                read.output().map(word -> evaluate(word, variables, placing)),
                read.piped(),
                at);
    }

    private static Location place(Optional<Word> input, Placing placing) {
        return input.map(word -> placing.at(word.text().span(), word.path()))
                .orElseGet(() -> placing.at(Span.of(1, 1, 1, 1), FieldPath.root()));
    }

    private static Setting evaluate(Word word, Variables variables, Placing placing) {
        Location at = placing.at(word.text().span(), word.path());
        return variables.evaluate(word.text().value(), word.literal(), at);
    }

    /** What a command prints, as far as that is its own text. */
    private static Optional<Word> printed(ShellCommand command, String program) {
        List<Word> words = command.words();
        boolean prints = program.equals("echo") || program.equals("printf");
        if (prints && words.size() > 1) {
            return Optional.of(words.get(words.size() - 1));
        }
        return isCopying(program) ? command.input() : Optional.empty();
    }

    private static boolean isCopying(String program) {
        return program.equals("cat") || program.equals("tee");
    }

    private static Optional<String> target(Command command) {
        if (command.output().isPresent()) {
            return command.output().get().text().asKnown();
        }
        return command.program().equals("tee")
                ? Optional.of(command.word(command.words().size() - 1))
                : Optional.empty();
    }

    static String baseName(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    public List<Command> commands() {
        return commands;
    }

    /** False when a part of the text could not be read. */
    public boolean isComplete() {
        return complete;
    }

    /** The content that the script itself writes to a file of this name. */
    Optional<Word> fileContent(String name) {
        return Optional.ofNullable(files.get(baseName(name)));
    }

    Variables variables() {
        return variables;
    }

    Placing placing() {
        return placing;
    }
}
