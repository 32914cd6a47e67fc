// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cli;

import dev.plumbline.finding.RunInfo;
import dev.plumbline.finding.ScanResult;
import dev.plumbline.report.Report;
import dev.plumbline.report.ReportOptions;
import dev.plumbline.report.Surroundings;
import dev.plumbline.rule.Rule;
import dev.plumbline.scan.Scan;
import dev.plumbline.triage.ExitCode;
import dev.plumbline.triage.Gate;
import dev.plumbline.triage.Triage;
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
        Clock clock = Clock.of(console);
        Gate gate = gateOptions.gate().with(config.file.tuning());
        List<Rule<?>> rules = ruleOptions.rules();
        Outputs outputs = new Outputs(console, output, cluster);
        TriageOptions.Decisions decisions = triageOptions.read(config.file);
        FingerprintKey key = FingerprintKey.from(input.keyFile(), console);
        LocalDate asOf = Optional.ofNullable(input.asOf).orElse(clock.today());
        Inputs inputs = new Inputs(console, config, input, cluster, asOf, key);

        Optional<ChangeUnderJudgement> change = change(inputs.paths());
        cluster.need(rules);
        Inputs.Read read = inputs.read(new Progress(console.err(), progress()));
        ScanResult judged = Scan.judge(
                read.estates(),
                config.scanOptions(rules, outputs.keepsAllJudgements())
                        .placedBy(read.places())
                        .after(decisions.formerValues()),
                read.coverage(),
                read.notices());
        ScanResult result = config.file.tuning().applyTo(judged);
        RunInfo run = new RunInfo(
                Version.number(),
                clock.started(),
                clock.now(),
                asOf,
                read.clusterName(),
                inputs.paths(),
                clock.elapsedMillis());
        Surroundings surroundings = SurroundingsOf.paths(inputs.paths(), console, !output.noVersionControl);
        Triage triage = TriageOptions.decide(
                        result, run, decisions, surroundings.roots(), key.given(), trust(inputs.paths()))
                .with(Decided.beforehand(config, rules, judged));
        Triage decided = change.map(under -> under.mark(triage)).orElse(triage);
        Report report = Report.of(result, run).with(decided).with(surroundings).with(ReportOptions.DEFAULT.gate(gate));
        outputs.write(report, key.given());
        return gate.decide(decided, result.coverage());
    }

    private Optional<ChangeUnderJudgement> change(List<String> paths) {
        if (triageOptions.changedSince != null && cluster.cluster) {
            throw new UsageException("--changed-since judges files; leave out --cluster");
        }
        return Optional.ofNullable(triageOptions.changedSince)
                .map(reference -> ChangeUnderJudgement.since(reference, paths, console));
    }

    private Trust trust(List<String> paths) {
        return input.trustedOnly ? Trust.outside(paths, config.file.file()) : Trust.ALL;
    }

    /** A log gets lines only about a cluster, which takes longest and runs unattended. */
    private Progress.Style progress() {
        Progress.Style shown = console.errIsTerminal() ? Progress.Style.TERMINAL : Progress.Style.LOG;
        return switch (output.progress) {
            case ALWAYS -> shown;
            case NEVER -> Progress.Style.NONE;
            case AUTO -> !output.quiet && (console.errIsTerminal() || cluster.cluster) ? shown : Progress.Style.NONE;
        };
    }
}
