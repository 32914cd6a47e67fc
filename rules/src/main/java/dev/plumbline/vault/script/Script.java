// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.vault.script;

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
import java.util.function.Function;

/** A shell text with its commands, and the files that it writes with literal content. */
public final class Script {
    private final List<Command> commands;
    private final Map<String, Fed> files;
    private final Placing placing;
    private final boolean complete;

    private Script(List<Command> commands, Map<String, Fed> files, Placing placing, boolean complete) {
        this.commands = List.copyOf(commands);
        this.files = files;
        this.placing = placing;
        this.complete = complete;
    }

    /**
     * A script in a ConfigMap, a Secret or a file of its own.
     *
     * @param siblings finds the text that it sources, by base name
     */
    public static Script of(
            KeptText text, ScriptEnvironment environment, Function<String, Optional<PlacedText>> siblings) {
        var document = ShellText.read(text.text());
        Placing placing = (span, path) -> text.at(span, text.at().then(path));
        Function<String, List<ShellCommand>> sourced = name -> siblings.apply(name)
                .map(found -> ShellText.read(found).commands())
                .orElse(List.of());
        return of(document.commands(), environment, sourced, placing, document.problems());
    }

    /** The command line of a container, with the scripts among its words. */
    public static Script of(List<Located<String>> words, ScriptEnvironment environment, Placing placing) {
        List<Word> given = new ArrayList<>();
        for (Located<String> word : words) {
            given.add(new Word(placed(word), true, word.at().path()));
        }
        return of(ShellText.ofWords(given), environment, name -> List.of(), placing, List.of());
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
            List<ShellCommand> read,
            ScriptEnvironment environment,
            Function<String, List<ShellCommand>> sourced,
            Placing placing,
            List<EmbeddedProblem> problems) {
        List<Command> commands = new ArrayList<>();
        Map<String, Fed> files = new LinkedHashMap<>();
        List<Unrolling.Step> steps = Unrolling.of(read, environment, sourced);
        for (Unrolling.Step step : steps) {
            Command command = resolve(step, placing);
            commands.add(command);
            boolean copies =
                    command.program().equals("cat") || command.program().equals("tee");
            Optional<Fed> content = copies ? step.input() : printed(step, command.program());
            target(command).ifPresent(file -> content.ifPresent(text -> files.put(baseName(file), text)));
        }
        boolean whole = problems.isEmpty() && steps.size() < Unrolling.MOST_STEPS;
        return new Script(commands, files, placing, whole);
    }

    private static Command resolve(Unrolling.Step step, Placing placing) {
        List<Setting> words = new ArrayList<>();
        step.words().forEach(word -> words.add(evaluate(word, step.variables(), placing)));
        Map<String, Setting> environment = new LinkedHashMap<>();
        step.command()
                .assignments()
                .forEach(each ->
                        environment.put(each.name().value(), evaluate(each.value(), step.variables(), placing)));
        String program =
                words.isEmpty() ? "" : baseName(words.get(0).text().asKnown().orElse(""));
        Location at = words.isEmpty() ? place(step, placing) : words.get(0).at();
        return new Command(
                program,
                words.isEmpty() ? words : words.subList(1, words.size()),
                environment,
                step.input(),
                step.command().output().map(word -> evaluate(word, step.variables(), placing)),
                step.command().piped(),
                step.variables(),
                at);
    }

    private static Location place(Unrolling.Step step, Placing placing) {
        return step.command().assignments().stream()
                .findFirst()
                .map(each -> placing.at(each.name().span(), each.value().path()))
                .or(() -> step.command()
                        .input()
                        .map(word -> placing.at(word.text().span(), word.path())))
                .orElseGet(() -> placing.at(Span.of(1, 1, 1, 1), FieldPath.root()));
    }

    private static Setting evaluate(Word word, Variables variables, Placing placing) {
        Location at = placing.at(word.text().span(), word.path());
        return variables.evaluate(word.text().value(), word.literal(), at);
    }

    /** What a command prints, as far as that is its own text. */
    private static Optional<Fed> printed(Unrolling.Step step, String program) {
        List<Word> words = step.words();
        boolean prints = program.equals("echo") || program.equals("printf");
        return prints && words.size() > 1
                ? Optional.of(new Fed(words.get(words.size() - 1), step.variables()))
                : Optional.empty();
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
    Optional<Fed> fileContent(String name) {
        return Optional.ofNullable(files.get(baseName(name)));
    }

    Placing placing() {
        return placing;
    }
}
