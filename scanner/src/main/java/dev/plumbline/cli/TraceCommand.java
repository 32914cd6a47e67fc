// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cli;

import dev.plumbline.finding.WorkloadReport;
import dev.plumbline.report.NextSteps;
import dev.plumbline.report.trace.TraceText;
import dev.plumbline.scan.OneWorkload;
import dev.plumbline.triage.ExitCode;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;

/** Draws one workload's way to its secrets. */
@Command(
        name = "trace",
        description = "Show one workload's way to its secrets, hop by hop.",
        sortOptions = false,
        abbreviateSynopsis = true)
final class TraceCommand extends WorkloadCommand {
    TraceCommand(Console console) {
        super(console);
    }

    @Override
    ExitCode tell(OneWorkload workload) {
        WorkloadReport report = workload.report();
        List<String> lines = new ArrayList<>(TraceText.of(report, workload.doors()));
        if (report.nextStep().isPresent() && NextSteps.canBeHardened(report)) {
            lines.add("    " + NextSteps.spelled("harden", report, arguments()));
        }
        print(lines);
        return report.isBroken() ? ExitCode.FINDINGS : ExitCode.CLEAN;
    }
}
