// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.vault.script;

import dev.plumbline.manifest.PlacedText;
import dev.plumbline.manifest.embedded.ShellCommand;
import dev.plumbline.manifest.embedded.ShellCommand.Assignment;
import dev.plumbline.manifest.embedded.ShellCommand.Word;
import dev.plumbline.manifest.embedded.ShellScope;
import dev.plumbline.manifest.embedded.ShellText;
import dev.plumbline.vault.script.Variables.Bound;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Goes through a script in order: functions are read where they are called, {@code for} loops over known words once per word.
 * Which branch runs is not decided, so both are read.
 */
final class Unrolling {
    /**
     * A command with the variables as they are when it runs.
     *
     * @param words what is left of the command after functions, arguments and split variables were filled in
     */
    record Step(ShellCommand command, List<Word> words, Optional<Fed> input, Variables variables) {}

    /** What a script may come to; more is left out. */
    static final int MOST_STEPS = 20_000;

    private static final int DEEPEST = 8;

    private final Map<String, List<ShellCommand>> functions = new LinkedHashMap<>();
    private final Function<String, List<ShellCommand>> sourced;
    private final Set<String> called = new LinkedHashSet<>();
    private final Set<String> active = new LinkedHashSet<>();
    private final List<Step> steps = new ArrayList<>();
    private Optional<Fed> printed = Optional.empty();

    private Unrolling(List<ShellCommand> commands, Function<String, List<ShellCommand>> sourced) {
        this.sourced = sourced;
        for (ShellCommand command : commands) {
            command.scope()
                    .function()
                    .ifPresent(name -> functions
                            .computeIfAbsent(name, each -> new ArrayList<>())
                            .add(command));
        }
    }

    /** @param sourced the commands of another script, by its base name */
    static List<Step> of(
            List<ShellCommand> commands, ScriptEnvironment environment, Function<String, List<ShellCommand>> sourced) {
        Unrolling unrolling = new Unrolling(commands, sourced);
        List<ShellCommand> top = commands.stream()
                .filter(command -> command.scope().function().isEmpty())
                .toList();
        Variables variables = unrolling.run(top, 0, Variables.of(environment), Optional.empty());
        for (Map.Entry<String, List<ShellCommand>> function : unrolling.functions.entrySet()) {
            if (!unrolling.called.contains(function.getKey())) {
                unrolling.run(function.getValue(), 0, variables, Optional.empty());
            }
        }
        return unrolling.steps;
    }

    private Variables run(List<ShellCommand> commands, int depth, Variables start, Optional<Fed> input) {
        Variables variables = start;
        int at = 0;
        while (at < commands.size() && steps.size() < MOST_STEPS) {
            ShellCommand command = commands.get(at);
            if (command.scope().loops().size() <= depth) {
                variables = step(command, variables, input);
                at++;
                continue;
            }
            ShellScope.Loop loop = command.scope().loops().get(depth);
            int end = at;
            while (end < commands.size() && isInside(commands.get(end), loop, depth)) {
                end++;
            }
            variables = loop(loop, commands.subList(at, end), depth, variables, input);
            at = end;
        }
        return variables;
    }

    @SuppressWarnings("ReferenceEquality") // two loops may be equal in text
    private static boolean isInside(ShellCommand command, ShellScope.Loop loop, int depth) {
        List<ShellScope.Loop> loops = command.scope().loops();
        return loops.size() > depth && loops.get(depth) == loop;
    }

    private Variables loop(
            ShellScope.Loop loop, List<ShellCommand> body, int depth, Variables start, Optional<Fed> input) {
        Optional<List<String>> words = loopWords(loop, start);
        if (words.isEmpty()) {
            Variables variables = start.with(loop.variable(), Bound.UNKNOWN);
            for (ShellCommand command : body) {
                for (Assignment assignment : command.assignments()) {
                    variables = variables.with(assignment.name().value(), Bound.UNKNOWN);
                }
            }
            return run(body, depth + 1, variables, input);
        }
        Variables variables = start;
        for (String word : words.get()) {
            variables = run(body, depth + 1, variables.with(loop.variable(), Bound.known(word)), input);
        }
        return variables;
    }

    private static Optional<List<String>> loopWords(ShellScope.Loop loop, Variables variables) {
        List<String> words = new ArrayList<>();
        for (Word word : loop.words()) {
            Optional<String> text = word.literal()
                    ? Optional.of(word.text().value())
                    : variables.fill(word.text().value());
            boolean several = !word.literal();
            if (text.isEmpty() || isGlob(text.get())) {
                return Optional.empty();
            }
            words.addAll(several ? List.of(text.get().strip().split("\\s+")) : List.of(text.get()));
        }
        return words.isEmpty() ? Optional.empty() : Optional.of(words);
    }

    /** File names and number ranges are not expanded here. */
    private static boolean isGlob(String word) {
        return word.indexOf('*') >= 0 || word.indexOf('?') >= 0 || word.startsWith("{");
    }

    private Variables step(ShellCommand command, Variables before, Optional<Fed> outer) {
        Optional<Fed> input = input(command, before, outer);
        List<List<Word>> parts = parts(command, before);
        Variables after = before;
        if (parts.isEmpty() || parts.get(0).isEmpty()) {
            after = assigned(command, before);
            steps.add(new Step(command, List.of(), input, before));
        }
        for (List<Word> words : parts) {
            after = words.isEmpty() ? after : command(command, words, input, after);
        }
        return after;
    }

    private Optional<Fed> input(ShellCommand command, Variables variables, Optional<Fed> outer) {
        if (command.input().isPresent()) {
            return command.input().map(word -> content(word, variables));
        }
        if (command.inputFile().isPresent()) {
            return command.inputFile().map(word -> new Fed(word, variables, true));
        }
        return command.piped() ? printed : outer;
    }

    private Variables command(ShellCommand command, List<Word> words, Optional<Fed> input, Variables variables) {
        String program = Script.baseName(words.get(0).text().value());
        List<Word> rest = words.subList(1, words.size());
        if (Set.of("shift", "set", "read", ":", ".", "source").contains(program)) {
            steps.add(new Step(command, words, input, variables));
        }
        switch (program) {
            case "shift" -> {
                return shifted(rest, variables);
            }
            case "set" -> {
                boolean replaces = !rest.isEmpty() && rest.get(0).text().value().equals("--");
                return replaces
                        ? variables.called(Optional.of(filled(rest.subList(1, rest.size()), variables)))
                        : variables;
            }
            case "read" -> {
                return read(rest, input, variables);
            }
            case ":" -> {
                return defaulted(rest, variables);
            }
            case ".", "source" -> {
                return sourced(rest, variables);
            }
            default -> {}
        }
        List<ShellCommand> body = functions.getOrDefault(program, List.of());
        if (!body.isEmpty() && active.size() < DEEPEST && active.add(program)) {
            called.add(program);
            List<Word> arguments = filled(rest, variables);
            Variables after = run(body, 0, variables.called(Optional.of(arguments)), input);
            active.remove(program);
            return returned(body, variables, after);
        }
        steps.add(new Step(command, words, input, variables));
        printed = printed(program, rest, input, variables);
        return variables;
    }

    /** What a function changed and had a value before may be its own variable of that name. */
    private static Variables returned(List<ShellCommand> body, Variables before, Variables after) {
        Variables result = after.called(before.arguments());
        for (ShellCommand command : body) {
            for (Assignment assignment : command.assignments()) {
                String name = assignment.name().value();
                Optional<Bound> old = before.find(name);
                boolean changed = old.isPresent()
                        && !old.get().text().equals(after.find(name).flatMap(Bound::text));
                result = changed ? result.with(name, Bound.UNKNOWN) : result;
            }
        }
        return result;
    }

    /** {@code : "${NAME:=default}"} gives a variable its default. */
    private static Variables defaulted(List<Word> rest, Variables start) {
        Variables variables = start;
        for (Word word : rest) {
            String text = word.text().value();
            int sign = text.indexOf('=');
            if (!text.startsWith("${") || sign < 3) {
                continue;
            }
            String name = text.substring(2, text.charAt(sign - 1) == ':' ? sign - 1 : sign);
            Optional<String> value = variables.fill(text);
            variables = variables.with(name, value.map(Bound::known).orElse(Bound.UNKNOWN));
        }
        return variables;
    }

    private static Variables shifted(List<Word> rest, Variables variables) {
        int count = rest.isEmpty() ? 1 : number(rest.get(0).text().value());
        return variables.called(variables
                .arguments()
                .filter(arguments -> count > 0 && count <= arguments.size())
                .map(arguments -> arguments.subList(count, arguments.size())));
    }

    private static int number(String text) {
        return text.length() == 1 && text.charAt(0) >= '0' && text.charAt(0) <= '9' ? text.charAt(0) - '0' : -1;
    }

    /** {@code read -r -d '' NAME} takes the whole of what it is fed; without a delimiter its one line. */
    private static Variables read(List<Word> rest, Optional<Fed> input, Variables variables) {
        boolean whole = rest.stream().anyMatch(word -> word.text().value().equals("-d"));
        if (rest.isEmpty()) {
            return variables;
        }
        String name = rest.get(rest.size() - 1).text().value();
        boolean line =
                input.isPresent() && input.get().word().text().value().strip().indexOf('\n') < 0;
        boolean taken = input.isPresent() && (whole || line) && rest.size() <= 5;
        return variables.with(name, taken ? bound(input.get()) : Bound.UNKNOWN);
    }

    private static Bound bound(Fed content) {
        Word word = content.word();
        if (content.file()) {
            return new Bound(Optional.empty(), Optional.of(content));
        }
        String text = word.text().value();
        return new Bound(
                word.literal() ? Optional.of(text) : content.variables().fill(text), Optional.of(content));
    }

    private Variables sourced(List<Word> rest, Variables start) {
        Variables variables = start;
        if (rest.isEmpty()) {
            return variables;
        }
        String file = Script.baseName(rest.get(0).text().value());
        for (ShellCommand command : sourced.apply(file)) {
            for (Assignment assignment : command.words().isEmpty() ? command.assignments() : List.<Assignment>of()) {
                variables = assign(assignment, variables, command.scope().conditional());
            }
            command.scope()
                    .function()
                    .ifPresent(name -> functions
                            .computeIfAbsent(name, each -> new ArrayList<>())
                            .add(command));
        }
        return variables;
    }

    private static Variables assigned(ShellCommand command, Variables start) {
        Variables variables = start;
        for (Assignment assignment : command.assignments()) {
            variables = assign(assignment, variables, command.scope().conditional());
        }
        return variables;
    }

    @SuppressWarnings("ReferenceEquality") // the same word means that nothing was fed
    private static Variables assign(Assignment assignment, Variables variables, boolean conditional) {
        String name = assignment.name().value();
        Word word = assignment.value();
        Fed content = content(word, variables);
        Optional<String> text = word.literal()
                ? Optional.of(word.text().value())
                : variables.fill(word.text().value());
        if (text.isEmpty() && content.word() != word) {
            text = bound(content).text();
        }
        if (conditional) {
            Optional<String> old = variables.find(name).flatMap(Bound::text);
            return old.isPresent() && old.equals(text) ? variables : variables.with(name, Bound.UNKNOWN);
        }
        return variables.with(name, new Bound(text, Optional.of(content)));
    }

    /** The text itself, where a word is nothing but a variable that holds one, or {@code $(cat <<EOF … EOF)}. */
    private static Fed content(Word word, Variables variables) {
        String text = word.text().value();
        if (word.literal()) {
            return new Fed(word, variables);
        }
        Optional<Fed> held = Expansion.only(text).flatMap(variables::find).flatMap(Bound::content);
        if (held.isPresent()) {
            return held.get();
        }
        if (text.startsWith("$(cat") && text.endsWith(")")) {
            PlacedText inside = word.text().slice(2, text.length() - 1);
            List<ShellCommand> commands = ShellText.read(inside).commands();
            Optional<Fed> printed = commands.size() == 1
                    ? printed(
                            "cat",
                            commands.get(0)
                                    .words()
                                    .subList(1, commands.get(0).words().size()),
                            commands.get(0)
                                    .input()
                                    .map(input ->
                                            new Fed(new Word(input.text(), input.literal(), word.path()), variables)),
                            variables)
                    : Optional.empty();
            return printed.orElseGet(() -> new Fed(word, variables));
        }
        return new Fed(word, variables);
    }

    /** What a command prints, as far as that is its own text. */
    private static Optional<Fed> printed(String program, List<Word> rest, Optional<Fed> input, Variables variables) {
        boolean prints = program.equals("echo") || program.equals("printf");
        if (prints && !rest.isEmpty()) {
            return Optional.of(content(rest.get(rest.size() - 1), variables));
        }
        if (program.equals("cat")
                && rest.size() == 1
                && !rest.get(0).text().value().startsWith("-")) {
            return Optional.of(new Fed(rest.get(0), variables, true));
        }
        return program.equals("cat") || program.equals("tee") || program.equals("envsubst") ? input : Optional.empty();
    }

    /** The command with what is known of its words filled in; two where a container tool runs another program. */
    private static List<List<Word>> parts(ShellCommand command, Variables variables) {
        List<Word> words = new ArrayList<>();
        boolean split = false;
        for (Word word : command.words()) {
            String text = word.text().value();
            Optional<String> only = word.literal() ? Optional.empty() : Expansion.only(text);
            boolean all =
                    only.filter(name -> name.equals("@") || name.equals("*")).isPresent();
            if (all && variables.arguments().isPresent()) {
                split |= words.isEmpty();
                words.addAll(variables.arguments().get());
            } else if (only.isPresent() && isArgument(only.get(), variables)) {
                words.add(variables.arguments().orElseThrow().get(Integer.parseInt(only.get()) - 1));
            } else if (words.isEmpty() && !word.literal()) {
                split = true;
                words.addAll(program(word, variables));
            } else {
                words.add(word);
            }
        }
        if (!split) {
            return List.of(words);
        }
        return ShellText.ofWords(words).stream().map(ShellCommand::words).toList();
    }

    private static boolean isArgument(String name, Variables variables) {
        boolean digits = name.length() < 3 && name.chars().allMatch(each -> each >= '0' && each <= '9');
        return digits
                && variables
                        .arguments()
                        .filter(arguments -> Integer.parseInt(name) > 0 && Integer.parseInt(name) <= arguments.size())
                        .isPresent();
    }

    /** A variable in the program's place may hold a whole command line: {@code $VAULT write …}. */
    private static List<Word> program(Word word, Variables variables) {
        String text = word.text().value();
        Optional<String> known = variables.fill(text).or(() -> Expansion.defaultOf(text));
        if (known.isEmpty() || known.get().isBlank()) {
            return List.of(word);
        }
        List<Word> words = new ArrayList<>();
        for (String part : known.get().strip().split("\\s+")) {
            PlacedText placed = PlacedText.within(word.text().span(), part);
            words.add(new Word(placed, part.indexOf('$') < 0, word.path()));
        }
        return words;
    }

    /** Arguments as the callee sees them: what the caller knows is literal there. */
    private static List<Word> filled(List<Word> words, Variables variables) {
        List<Word> filled = new ArrayList<>();
        for (Word word : words) {
            Optional<String> text = word.literal()
                    ? Optional.empty()
                    : variables.fill(word.text().value());
            filled.add(text.map(known -> new Word(PlacedText.within(word.text().span(), known), true, word.path()))
                    .orElse(word));
        }
        return List.copyOf(filled);
    }
}
