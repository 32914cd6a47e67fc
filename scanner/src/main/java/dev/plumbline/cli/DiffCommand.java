// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cli;

import dev.plumbline.report.console.DiffPage;
import dev.plumbline.report.console.Paint;
import dev.plumbline.triage.Difference;
import dev.plumbline.triage.Gate;
import dev.plumbline.triage.Snapshot;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Compares two reports. */
@Command(
        name = "diff",
        description = "Show what is new, fixed, moved and unchanged between two JSON reports.",
        sortOptions = false)
final class DiffCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(index = "0", paramLabel = "OLD", description = "The earlier JSON report.")
    private String old = "";

    @Parameters(index = "1", paramLabel = "NEW", description = "The later JSON report.")
    private String later = "";

    @Mixin
    @SuppressWarnings("UnusedVariable") // the gate's options are filled in by it
    private ConfigOptions config = new ConfigOptions();

    @Mixin
    private GateOptions gate = new GateOptions();

    DiffCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Gate decides = gate.gate();
        Snapshot before = TriageOptions.snapshot(old);
        Snapshot now = TriageOptions.snapshot(later);
        Difference difference = Difference.between(before, now);
        StringBuilder page = new StringBuilder();
        boolean color = console.outIsTerminal() && console.variable("NO_COLOR").isEmpty();
        new DiffPage(page, new Paint(color), Outputs.width(console), difference, now).write();
        console.out().append(page);
        console.out().flush();
        return decides.decide(difference, now).number();
    }
}
