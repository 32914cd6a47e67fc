// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cli;

import dev.plumbline.finding.ScanResult;
import dev.plumbline.finding.WorkloadReport;
import dev.plumbline.report.NextSteps;
import dev.plumbline.report.trace.TraceText;
import dev.plumbline.scan.Scan;
import dev.plumbline.triage.ExitCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Draws one workload's way to its secrets. */
@Command(
        name = "trace",
        description = "Show one workload's way to its secrets, hop by hop.",
        sortOptions = false,
        abbreviateSynopsis = true)
final class TraceCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(index = "0", paramLabel = "[KIND/]NAMESPACE/WORKLOAD", description = "The workload.")
    private String wanted = "";

    @Parameters(
            index = "1..*",
            paramLabel = "PATH",
            arity = "0..*",
            hideParamSyntax = true,
            description = "Files or folders; - reads standard input. Default: the current folder.")
    private List<String> paths = new ArrayList<>();

    @Mixin
    private ConfigOptions config = new ConfigOptions();

    @Mixin
    private InputOptions input = new InputOptions();

    @Mixin
    private ClusterOptions cluster = new ClusterOptions();

    TraceCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        input.paths = config.pathsOr(paths);
        FingerprintKey key = FingerprintKey.from(input.keyFile(), console);
        LocalDate asOf =
                Optional.ofNullable(input.asOf).orElse(Clock.of(console).today());
        Inputs.Read read = new Inputs(console, config, input, cluster, asOf, key)
                .read(new Progress(console.err(), console.errIsTerminal()));
        ScanResult result = Scan.judge(
                read.estates(),
                config.scanOptions(List.of(), false).placedBy(read.places()),
                read.coverage(),
                List.of());
        WorkloadReport workload = WorkloadChoice.one(wanted, result.workloads());
        TraceText.of(workload, result.doors()).forEach(line -> console.out().print(line + "\n"));
        if (workload.nextStep().isPresent() && NextSteps.canBeHardened(workload)) {
            console.out().print("    " + NextSteps.spelled("harden", workload, arguments()) + "\n");
        }
        console.out().flush();
        if (!read.coverage().complete()) {
            return ExitCode.INCOMPLETE.number();
        }
        return workload.isBroken() ? ExitCode.FINDINGS.number() : ExitCode.CLEAN.number();
    }

    /** What was scanned, as the next command takes it. */
    private List<String> arguments() {
        List<String> all = new ArrayList<>();
        if (cluster.cluster) {
            all.add("--cluster");
        }
        all.addAll(paths);
        return all;
    }
}
