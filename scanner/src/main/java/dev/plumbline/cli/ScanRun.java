// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cli;

import dev.plumbline.triage.ExitCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** One scan from the options to the exit code: read, judge, report, decide. */
final class ScanRun {
    private final Console console;
    private final ScanArguments given;

    ScanRun(Console console, ScanArguments given) {
        this.console = console;
        this.given = given;
    }

    ExitCode run() {
        Judging judging = new Judging(
                console,
                given.config,
                new Outputs(console, given.output, given.cluster),
                given.rules,
                given.gate,
                given.triage);
        FingerprintKey key = FingerprintKey.from(given.input.keyFile(), console);
        LocalDate asOf = given.input.asOf(judging.clock());
        Inputs inputs = new Inputs(console, given.config, given.input, given.cluster, asOf, key, Optional.empty());
        List<String> paths = inputs.paths();

        Optional<ChangeUnderJudgement> change = change(paths);
        given.cluster.need(judging.rules());
        Inputs.Read read = inputs.read(Progress.of(console, given.output, given.cluster.cluster));
        Judging.About about = new Judging.About(
                asOf,
                paths,
                key.given(),
                SurroundingsOf.paths(paths, console, !given.output.noVersionControl),
                Trust.in(given.input.trustedOnly, paths, given.config.file.file()));
        return judging.judge(
                read, about, triage -> change.map(under -> under.mark(triage)).orElse(triage));
    }

    private Optional<ChangeUnderJudgement> change(List<String> paths) {
        if (given.triage.changedSince != null && given.cluster.cluster) {
            throw new UsageException("--changed-since judges files; leave out --cluster");
        }
        return Optional.ofNullable(given.triage.changedSince)
                .map(reference -> ChangeUnderJudgement.since(reference, paths, console));
    }
}
