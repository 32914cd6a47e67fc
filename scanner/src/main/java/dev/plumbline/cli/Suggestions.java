// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Finds what somebody probably meant. */
final class Suggestions {
    private static final double ALIKE = 0.85;

    private Suggestions() {}

    /** The known word that is most like the given one, when one is alike enough. */
    static Optional<String> nearest(String given, Collection<String> known) {
        JaroWinklerSimilarity similarity = new JaroWinklerSimilarity();
        return known.stream()
                .filter(candidate -> similarity.apply(given, candidate) >= ALIKE)
                .max(Comparator.<String>comparingDouble(candidate -> similarity.apply(given, candidate))
                        .thenComparing(Comparator.reverseOrder()));
    }

    /** {@code ; did you mean x?}, or nothing. */
    static String clause(String given, Collection<String> known) {
        return nearest(given, known).map(word -> "; did you mean " + word + "?").orElse("");
    }

    static String message(ParameterException problem) {
        if (problem instanceof UnmatchedArgumentException unmatched
                && !unmatched.getUnmatched().isEmpty()) {
            String word = unmatched.getUnmatched().get(0);
            String name = word.contains("=") ? word.substring(0, word.indexOf('=')) : word;
            CommandSpec command = problem.getCommandLine().getCommandSpec();
            return name.startsWith("-")
                    ? "unknown option " + name + clause(name, options(command))
                    : "unknown command " + name + command(name, problem.getCommandLine());
        }
        return Objects.requireNonNullElse(problem.getMessage(), "wrong usage");
    }

    /** Some programs have commands for what is an option here. */
    private static String command(String name, CommandLine line) {
        String option = "--" + name;
        return options(line.getCommandSpec()).contains(option)
                ? "; did you mean " + option + "?"
                : clause(name, List.copyOf(line.getSubcommands().keySet()));
    }

    private static List<String> options(CommandSpec command) {
        List<String> names = new ArrayList<>();
        for (OptionSpec option : command.options()) {
            if (!option.hidden()) {
                names.addAll(List.of(option.names()));
            }
        }
        return names;
    }
}
