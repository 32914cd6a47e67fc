// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cli;

import dev.plumbline.page.RulePage;
import dev.plumbline.rules.RuleCatalog;
import dev.plumbline.triage.ExitCode;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Prints a rule's page. */
@Command(name = "explain", description = "Print what a rule finds, why it matters and how to fix it.")
final class ExplainCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "RULE", description = "Id of a rule, as reports show it.")
    private String rule = "";

    ExplainCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        String page = RulePage.of(rule).orElseThrow(() -> unknown(rule));
        console.out().print(page);
        return ExitCode.CLEAN.number();
    }

    /** What to say of a rule id that does not exist. */
    static UsageException unknown(String rule) {
        List<String> ids =
                RuleCatalog.all().stream().map(known -> known.info().id()).toList();
        return new UsageException(
                "no rule " + rule + Suggestions.clause(rule, ids) + " (plumbline rules lists them all)");
    }
}
