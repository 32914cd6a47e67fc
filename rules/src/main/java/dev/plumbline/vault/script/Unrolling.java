// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.vault.script;

import dev.plumbline.manifest.embedded.ShellCommand;
import dev.plumbline.manifest.embedded.ShellCommand.Assignment;
import dev.plumbline.manifest.embedded.ShellCommand.Word;
import dev.plumbline.manifest.embedded.ShellScope;
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
        define(commands);
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
        List<List<Word>> parts = FilledWords.of(command, before);
        Variables after = before;
        if (parts.isEmpty() || parts.get(0).isEmpty()) {
            after = Assignments.of(command, before);
            steps.add(new Step(command, List.of(), input, before));
        }
        for (List<Word> words : parts) {
            after = words.isEmpty() ? after : command(command, words, input, after);
        }
        return after;
    }

    private Optional<Fed> input(ShellCommand command, Variables variables, Optional<Fed> outer) {
        if (command.input().isPresent()) {
            return command.input().map(word -> Printed.byWord(word, variables));
        }
        if (command.inputFile().isPresent()) {
            return command.inputFile().map(word -> new Fed(word, variables, true));
        }
        return command.piped() ? printed : outer;
    }

    private Variables command(ShellCommand command, List<Word> words, Optional<Fed> input, Variables variables) {
        String program = Script.baseName(words.get(0).text().value());
        List<Word> rest = words.subList(1, words.size());
        boolean sources = program.equals(".") || program.equals("source");
        Optional<Variables> changed =
                sources ? Optional.of(sourced(rest, variables)) : Builtins.run(program, rest, input, variables);
        if (changed.isPresent()) {
            steps.add(new Step(command, words, input, variables));
            return changed.get();
        }
        List<ShellCommand> body = functions.getOrDefault(program, List.of());
        if (!body.isEmpty() && active.size() < DEEPEST && active.add(program)) {
            called.add(program);
            List<Word> arguments = FilledWords.ofArguments(rest, variables);
            Variables after = run(body, 0, variables.called(Optional.of(arguments)), input);
            active.remove(program);
            return Assignments.returned(body, variables, after);
        }
        steps.add(new Step(command, words, input, variables));
        printed = Printed.byCommand(program, rest, input, variables);
        return variables;
    }

    private Variables sourced(List<Word> rest, Variables start) {
        Variables variables = start;
        if (rest.isEmpty()) {
            return variables;
        }
        List<ShellCommand> commands =
                sourced.apply(Script.baseName(rest.get(0).text().value()));
        define(commands);
        for (ShellCommand command : commands) {
            variables = command.words().isEmpty() ? Assignments.of(command, variables) : variables;
        }
        return variables;
    }

    private void define(List<ShellCommand> commands) {
        for (ShellCommand command : commands) {
            command.scope()
                    .function()
                    .ifPresent(name -> functions
                            .computeIfAbsent(name, each -> new ArrayList<>())
                            .add(command));
        }
    }
}
