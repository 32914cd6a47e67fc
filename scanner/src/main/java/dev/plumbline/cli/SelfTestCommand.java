// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cli;

import dev.plumbline.selftest.SelfTest;
import dev.plumbline.triage.ExitCode;
import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Shows that the installed program still sees what it ought to see. */
@Command(
        name = "selftest",
        description = {
            "Plant a defect of each family and its sound twin, and check that the one is found, the other left alone,"
                    + " and no planted value shown.",
            "Exit code 1 when a plant is missed."
        })
final class SelfTestCommand implements Callable<Integer> {
    private final Console console;

    SelfTestCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        List<SelfTest.Outcome> outcomes = SelfTest.run();
        PrintStream out = console.out();
        for (SelfTest.Outcome outcome : outcomes) {
            out.print("%-11s %-12s %-17s %s%n"
                    .formatted(
                            outcome.family().word(),
                            outcome.fires() ? "found" : "NOT FOUND",
                            outcome.quiet() ? "twin left alone" : "TWIN ACCUSED",
                            outcome.leaks().isEmpty() ? "nothing shown" : "SHOWN in " + outcome.leaks())
                    .replace(System.lineSeparator(), "\n"));
        }
        long missed = outcomes.stream().filter(outcome -> !outcome.passed()).count();
        out.print(
                missed == 0
                        ? "all well\n"
                        : missed + " of " + outcomes.size() + " families failed; do not trust a scan\n");
        out.flush();
        return (missed == 0 ? ExitCode.CLEAN : ExitCode.FINDINGS).number();
    }
}
