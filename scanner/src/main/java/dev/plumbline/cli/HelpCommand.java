// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cli;

import dev.plumbline.triage.ExitCode;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says of a command what its {@code --help} says. */
@Command(name = "help", description = "Show what the program or a command takes.")
final class HelpCommand implements Callable<Integer> {
    private final Console console;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(paramLabel = "COMMAND", arity = "0..1", description = "The command.")
    @Nullable
    private String command;

    HelpCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        CommandLine program = spec.root().commandLine();
        Map<String, CommandLine> commands = program.getSubcommands();
        CommandLine asked = command == null ? program : commands.get(command);
        if (asked == null) {
            throw new UsageException(
                    "unknown command " + command + Suggestions.clause(String.valueOf(command), commands.keySet()));
        }
        asked.usage(console.out());
        return ExitCode.CLEAN.number();
    }
}
