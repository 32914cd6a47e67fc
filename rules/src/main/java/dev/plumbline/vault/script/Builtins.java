// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.vault.script;

import dev.plumbline.manifest.embedded.ShellCommand.Word;
import dev.plumbline.vault.script.Variables.Bound;
import java.util.List;
import java.util.Optional;

/** The shell's own commands that change variables and arguments. */
final class Builtins {
    private Builtins() {}

    /** The variables after one of them; empty for any other program. */
    static Optional<Variables> run(String program, List<Word> rest, Optional<Fed> input, Variables variables) {
        return switch (program) {
            case "shift" -> Optional.of(shift(rest, variables));
            case "set" -> Optional.of(set(rest, variables));
            case "read" -> Optional.of(read(rest, input, variables));
            case ":" -> Optional.of(defaults(rest, variables));
            default -> Optional.empty();
        };
    }

    /** {@code set -- …} replaces the arguments; its options change nothing that is read here. */
    private static Variables set(List<Word> rest, Variables variables) {
        boolean replaces = !rest.isEmpty() && rest.get(0).text().value().equals("--");
        return replaces
                ? variables.called(Optional.of(FilledWords.ofArguments(rest.subList(1, rest.size()), variables)))
                : variables;
    }

    private static Variables shift(List<Word> rest, Variables variables) {
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
        return variables.with(name, taken ? Printed.bound(input.get()) : Bound.UNKNOWN);
    }

    /** {@code : "${NAME:=default}"} gives a variable its default. */
    private static Variables defaults(List<Word> rest, Variables start) {
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
}
