// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cli;

import dev.plumbline.cli.terminal.FishCompletion;
import dev.plumbline.triage.ExitCode;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints a script that teaches a shell the command line. */
@Command(
        name = "completion",
        description = {
            "Print completion for a shell.",
            "bash, zsh: source <(plumbline completion bash)",
            "fish: plumbline completion fish > ~/.config/fish/completions/plumbline.fish"
        })
final class CompletionCommand implements Callable<Integer> {
    private static final List<String> SHELLS = List.of("bash", "zsh", "fish");

    private final Console console;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "bash|zsh|fish", description = "The shell.")
    private String shell = "";

    CompletionCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (!SHELLS.contains(shell)) {
            throw new UsageException(
                    "completion is for bash, zsh or fish, not " + shell + Suggestions.clause(shell, SHELLS));
        }
        CommandLine program = spec.root().commandLine();
        // zsh reads bash's script after bashcompinit, which the script itself loads.
        console.out()
                .print(
                        shell.equals("fish")
                                ? FishCompletion.of(program.getCommandSpec())
                                : AutoComplete.bash(program.getCommandName(), program));
        console.out().flush();
        return ExitCode.CLEAN.number();
    }
}
