// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cli;

import dev.plumbline.triage.ExitCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** One scan from the options to the exit code: read, judge, report, decide. */
final class ScanRun {
    private final Console console;
    private final ConfigOptions config;
    private final InputOptions input;
    private final ClusterOptions cluster;
    private final OutputOptions output;
    private final RuleOptions ruleOptions;
    private final GateOptions gateOptions;
    private final TriageOptions triageOptions;

    ScanRun(
            Console console,
            ConfigOptions config,
            InputOptions input,
            ClusterOptions cluster,
            OutputOptions output,
            RuleOptions ruleOptions,
            GateOptions gateOptions,
            TriageOptions triageOptions) {
        this.console = console;
        this.config = config;
        this.input = input;
        this.cluster = cluster;
        this.output = output;
        this.ruleOptions = ruleOptions;
        this.gateOptions = gateOptions;
        this.triageOptions = triageOptions;
    }

    ExitCode run() {
        Judging judging = new Judging(
                console, config, new Outputs(console, output, cluster), ruleOptions, gateOptions, triageOptions);
        FingerprintKey key = FingerprintKey.from(input.keyFile(), console);
        LocalDate asOf = Optional.ofNullable(input.asOf).orElse(judging.clock().today());
        Inputs inputs = new Inputs(console, config, input, cluster, asOf, key, Optional.empty());
        List<String> paths = inputs.paths();

        Optional<ChangeUnderJudgement> change = change(paths);
        cluster.need(judging.rules());
        Inputs.Read read = inputs.read(Progress.of(console, output, cluster.cluster));
        Judging.About about = new Judging.About(
                asOf,
                paths,
                key.given(),
                SurroundingsOf.paths(paths, console, !output.noVersionControl),
                Trust.in(input.trustedOnly, paths, config.file.file()));
        return judging.judge(
                read, about, triage -> change.map(under -> under.mark(triage)).orElse(triage));
    }

    private Optional<ChangeUnderJudgement> change(List<String> paths) {
        if (triageOptions.changedSince != null && cluster.cluster) {
            throw new UsageException("--changed-since judges files; leave out --cluster");
        }
        return Optional.ofNullable(triageOptions.changedSince)
                .map(reference -> ChangeUnderJudgement.since(reference, paths, console));
    }
}
