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
import java.util.function.UnaryOperator;

/** From what was read to the exit code: judge, report, decide; the same for a scan and for parts of one. */
final class Judging {
    private final ConfigOptions config;
    private final Clock clock;
    private final Gate gate;
    private final List<Rule<?>> rules;
    private final Outputs outputs;
    private final TriageOptions.Decisions decisions;

    /**
     * What reports say about the run, and whose word counts in it.
     *
     * @param keyed whether the fingerprint key is the user's
     * @param scanned the arguments as the user gave them
     */
    record About(LocalDate asOf, List<String> scanned, boolean keyed, Surroundings surroundings, Trust trust) {}

    /** Reads what was asked for in files first, so that a wrong one costs no time. */
    Judging(
            Console console,
            ConfigOptions config,
            Outputs outputs,
            RuleOptions rules,
            GateOptions gate,
            TriageOptions triage) {
        this.config = config;
        this.clock = Clock.of(console);
        this.gate = gate.gate().with(config.file.tuning());
        this.rules = rules.rules();
        this.outputs = outputs;
        this.decisions = triage.read(config.file);
    }

    Clock clock() {
        return clock;
    }

    List<Rule<?>> rules() {
        return rules;
    }

    /** @param mark what else is to be said of the findings */
    ExitCode judge(Inputs.Read read, About about, UnaryOperator<Triage> mark) {
        ScanResult judged = Scan.judge(
                read.estates(),
                config.scanOptions(rules, outputs.keepsAllJudgements())
                        .placedBy(read.places())
                        .ofFleet(read.fleet())
                        .after(decisions.formerValues()),
                read.coverage(),
                read.notices());
        return report(
                config.file.tuning().applyTo(judged),
                read.clusterName(),
                about,
                triage -> mark.apply(triage.with(Decided.beforehand(config, rules, judged))));
    }

    /** The same from the findings on, for what was judged before. */
    ExitCode report(ScanResult result, Optional<String> clusterName, About about, UnaryOperator<Triage> mark) {
        RunInfo run = new RunInfo(
                Version.number(),
                clock.started(),
                clock.now(),
                about.asOf(),
                clusterName,
                about.scanned(),
                clock.elapsedMillis());
        Triage triage = mark.apply(TriageOptions.decide(
                result, run, decisions, about.surroundings().roots(), about.keyed(), about.trust()));
        Report report =
                Report.of(result, run).with(triage).with(about.surroundings()).with(ReportOptions.DEFAULT.gate(gate));
        outputs.write(report, about.keyed());
        return gate.decide(triage, result.coverage());
    }
}
