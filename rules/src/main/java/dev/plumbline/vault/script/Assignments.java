// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.vault.script;

import dev.plumbline.manifest.embedded.ShellCommand;
import dev.plumbline.manifest.embedded.ShellCommand.Assignment;
import dev.plumbline.manifest.embedded.ShellCommand.Word;
import dev.plumbline.vault.script.Variables.Bound;
import java.util.List;
import java.util.Optional;

/** What commands make of variables: a branch that may not run leaves them unknown. */
final class Assignments {
    private Assignments() {}

    /** The assignments before a command. */
    static Variables of(ShellCommand command, Variables start) {
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
        Fed content = Printed.byWord(word, variables);
        Optional<String> text = word.literal()
                ? Optional.of(word.text().value())
                : variables.fill(word.text().value());
        if (text.isEmpty() && content.word() != word) {
            text = Printed.bound(content).text();
        }
        if (conditional) {
            Optional<String> old = variables.find(name).flatMap(Bound::text);
            return old.isPresent() && old.equals(text) ? variables : variables.with(name, Bound.UNKNOWN);
        }
        return variables.with(name, new Bound(text, Optional.of(content)));
    }

    /** What a function changed and had a value before may be its own variable of that name. */
    static Variables returned(List<ShellCommand> body, Variables before, Variables after) {
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
}
