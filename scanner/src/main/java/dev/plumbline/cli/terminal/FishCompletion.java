// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cli.terminal;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Completion for fish, which picocli does not write. */
public final class FishCompletion {
    private FishCompletion() {}

    /** A script for {@code ~/.config/fish/completions/NAME.fish}. */
    public static String of(CommandSpec program) {
        StringBuilder script = new StringBuilder();
        String name = program.name();
        Map<String, CommandLine> commands = program.subcommands();
        String none = "not __fish_seen_subcommand_from " + String.join(" ", commands.keySet());
        commands.forEach((word, command) -> {
            if (!command.getCommandSpec().usageMessage().hidden()) {
                script.append("complete -c ").append(name);
                script.append(" -f -n ").append(quoted(none)).append(" -a ").append(word);
                script.append(" -d ")
                        .append(quoted(
                                summary(command.getCommandSpec().usageMessage().description())));
                script.append('\n');
            }
        });
        program.options().forEach(option -> script.append(line(name, none, option)));
        commands.forEach((word, command) -> command.getCommandSpec()
                .options()
                .forEach(option -> script.append(line(name, "__fish_seen_subcommand_from " + word, option))));
        return script.toString();
    }

    private static String line(String name, String condition, OptionSpec option) {
        if (option.hidden()) {
            return "";
        }
        StringBuilder line = new StringBuilder("complete -c " + name + " -n " + quoted(condition));
        for (String spelled : option.names()) {
            line.append(spelled.startsWith("--") ? " -l " + spelled.substring(2) : " -s " + spelled.substring(1));
        }
        if (option.arity().max() > 0) {
            line.append(" -r");
            if (option.completionCandidates() != null) {
                String words = String.join(" ", option.completionCandidates());
                line.append(words.isEmpty() ? "" : " -f -a " + quoted(words));
            }
        }
        return line.append(" -d ")
                .append(quoted(summary(option.description())))
                .append('\n')
                .toString();
    }

    /** The first sentence. */
    static String summary(String[] description) {
        String text =
                Arrays.stream(description).collect(Collectors.joining(" ")).strip();
        int end = text.indexOf(". ");
        return end < 0 ? text : text.substring(0, end + 1);
    }

    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
