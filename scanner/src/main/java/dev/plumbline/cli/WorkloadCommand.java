// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cli;

import dev.plumbline.scan.OneWorkload;
import dev.plumbline.triage.ExitCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A command about one workload: reads what it is given, finds the workload that is meant, and speaks of it. */
abstract class WorkloadCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(index = "0", paramLabel = "[KIND/]NAMESPACE/WORKLOAD", description = "The workload.")
    private String wanted = "";

    @Parameters(
            index = "1..*",
            paramLabel = "PATH",
            arity = "0..*",
            description = "Files or folders; - reads standard input. Default: the current folder.")
    private List<String> paths = new ArrayList<>();

    @Option(
            names = "--estate",
            paramLabel = "NAME",
            description = "Which estate is meant, where what is read holds several; as reports name it.")
    @Nullable
    private String estate;

    @Mixin
    private ConfigOptions config = new ConfigOptions();

    @Mixin
    private InputOptions input = new InputOptions();

    @Mixin
    private ClusterOptions cluster = new ClusterOptions();

    WorkloadCommand(Console console) {
        this.console = console;
    }

    /** What the command says of a workload when everything that was asked for could be read. */
    abstract ExitCode tell(OneWorkload workload);

    @Override
    public final Integer call() {
        input.paths = config.pathsOr(paths);
        FingerprintKey key = FingerprintKey.from(input.keyFile(), console);
        LocalDate asOf = input.asOf(Clock.of(console));
        Inputs.Read read = new Inputs(console, config, input, cluster, asOf, key, Optional.empty())
                .read(new Progress(console.err(), console.errIsTerminal()));
        WorkloadChoice chosen = WorkloadChoice.one(wanted, Optional.ofNullable(estate), read.estates());
        ExitCode told = tell(OneWorkload.of(
                chosen.estate(),
                chosen.id(),
                config.scanOptions(List.of(), false).placedBy(read.places())));
        return (read.coverage().complete() ? told : ExitCode.INCOMPLETE).number();
    }

    /** What was read, as the next command takes it. */
    List<String> arguments() {
        List<String> all = new ArrayList<>();
        if (cluster.cluster) {
            all.add("--cluster");
        }
        all.addAll(paths);
        if (estate != null) {
            all.add("--estate");
            all.add(estate);
        }
        return all;
    }

    void print(List<String> lines) {
        lines.forEach(line -> console.out().print(line + "\n"));
        console.out().flush();
    }
}
