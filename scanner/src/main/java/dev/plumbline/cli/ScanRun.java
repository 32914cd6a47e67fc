// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cli;

import dev.plumbline.credential.Fingerprinter;
import dev.plumbline.credential.examine.ExamineOptions;
import dev.plumbline.credential.examine.Examiner;
import dev.plumbline.finding.RunInfo;
import dev.plumbline.finding.ScanResult;
import dev.plumbline.intake.Estates;
import dev.plumbline.intake.Gathering;
import dev.plumbline.intake.Keepers;
import dev.plumbline.intake.Ledger;
import dev.plumbline.intake.Reading;
import dev.plumbline.model.Scope;
import dev.plumbline.report.Report;
import dev.plumbline.report.ReportOptions;
import dev.plumbline.rule.Rule;
import dev.plumbline.scan.Scan;
import dev.plumbline.scan.ScanOptions;
import dev.plumbline.source.FileSource;
import dev.plumbline.triage.ExitCode;
import dev.plumbline.triage.Gate;
import dev.plumbline.triage.Triage;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** One scan from the options to the exit code: read, judge, report, decide. */
final class ScanRun {
    private final Console console;
    private final InputOptions input;
    private final OutputOptions output;
    private final GateOptions gateOptions;

    ScanRun(Console console, InputOptions input, OutputOptions output, GateOptions gateOptions) {
        this.console = console;
        this.input = input;
        this.output = output;
        this.gateOptions = gateOptions;
    }

    ExitCode run() {
        Clock clock = Clock.of(console);
        Gate gate = gateOptions.gate();
        List<Rule<?>> rules = gateOptions.rules();
        Outputs outputs = new Outputs(console, output);
        List<String> paths = input.pathsOrHere();
        paths.forEach(ScanRun::check);
        FingerprintKey key = FingerprintKey.from(input.keyFile(), console);
        LocalDate asOf = Optional.ofNullable(input.asOf).orElse(clock.today());

        ScanResult result = scan(paths, rules, key, asOf, outputs.keepsAllJudgements());
        RunInfo run = new RunInfo(
                Version.number(), clock.started(), clock.now(), asOf, Optional.empty(), paths, clock.elapsedMillis());
        Triage triage = Triage.none(result);
        Report report = Report.of(result, run)
                .with(triage)
                .with(SurroundingsOf.paths(paths))
                .with(ReportOptions.DEFAULT.gate(gate));
        outputs.write(report, key.given());
        return gate.decide(triage, result.coverage());
    }

    private ScanResult scan(
            List<String> paths, List<Rule<?>> rules, FingerprintKey key, LocalDate asOf, boolean keepAll) {
        Ledger ledger = new Ledger();
        Examiner examiner = new Examiner(new Fingerprinter(key.bytes()), new ExamineOptions(asOf, input.review));
        Reading reading = new Reading(new Gathering(examiner, Keepers.ALL), ledger);
        Progress progress = new Progress(console.err(), showsProgress());
        FileSource source = new FileSource(reading, ledger, !input.trustedOnly, progress::reading);
        for (String path : paths) {
            if (path.equals(FileSource.STANDARD_INPUT)) {
                source.readStandardInput(console.in());
            } else {
                source.read(path);
            }
        }
        progress.done();
        return Scan.judge(
                Estates.of(reading.pieces(), Scope.FILES),
                new ScanOptions(rules, keepAll),
                ledger.coverage(),
                List.of());
    }

    private boolean showsProgress() {
        return switch (output.progress) {
            case ALWAYS -> true;
            case NEVER -> false;
            case AUTO -> !output.quiet && console.errIsTerminal();
        };
    }

    private static void check(String path) {
        if (path.equals(FileSource.STANDARD_INPUT)) {
            return;
        }
        try {
            if (!Files.exists(Path.of(path))) {
                throw new UsageException("no such file or folder: " + path);
            }
        } catch (InvalidPathException e) {
            throw new UsageException("not a path: " + path.replaceAll("\\p{Cntrl}", "?"));
        }
    }
}
