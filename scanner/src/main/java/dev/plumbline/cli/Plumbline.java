// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cli;

import dev.plumbline.triage.ExitCode;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The program without a command: says what it can do. */
@Command(
        name = "plumbline",
        description = {
            "Finds static credentials in Kubernetes configuration and checks that SPIRE and Vault are wired so that"
                    + " workloads need none.",
            ""
        },
        synopsisSubcommandLabel = "COMMAND",
        versionProvider = Version.class,
        footer = {
            "",
            "Exit codes: 0 clean, 1 findings at or above the threshold, 2 wrong usage,",
            "3 incomplete: something that was asked for could not be looked at."
        })
final class Plumbline implements Callable<Integer> {
    private final Console console;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.",
            scope = ScopeType.INHERIT)
    @SuppressWarnings("UnusedVariable") // picocli reads it
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Show the version.")
    @SuppressWarnings("UnusedVariable") // picocli reads it
    private boolean version;

    Plumbline(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(console.err());
        return ExitCode.USAGE.number();
    }
}
