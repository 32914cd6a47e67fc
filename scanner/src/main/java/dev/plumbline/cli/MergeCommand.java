// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Judges parts of a scan as one, or joins finished reports. */
@Command(
        name = "merge",
        description = "Join the parts of a scan that scan --shard I/N wrote, judge them as one and report;"
                + " or join finished JSON reports of several clusters.",
        sortOptions = false,
        abbreviateSynopsis = true)
final class MergeCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(
            paramLabel = "PART",
            arity = "1..*",
            description = "Parts, in any order; - reads standard input. Parts of several clusters make one report."
                    + " Or JSON reports, one of each cluster, which are joined and not judged again.")
    private List<String> parts = new ArrayList<>();

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "Judge support and suppressions as of this day (2026-11-22). Default: that of the parts.")
    @Nullable
    private LocalDate asOf;

    @Option(names = "--trusted-only", description = "Report suppressions under the scanned paths, do not obey them.")
    private boolean trustedOnly;

    @Mixin
    private ConfigOptions config = new ConfigOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Mixin
    private RuleOptions rules = new RuleOptions();

    @Mixin
    private GateOptions gate = new GateOptions();

    @Mixin
    private TriageOptions triage = new TriageOptions();

    MergeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (triage.changedSince != null) {
            throw new UsageException("--changed-since judges files that are at hand; give it to scan, without --shard");
        }
        Judging judging = new Judging(console, config, new Outputs(console, output), rules, gate, triage);
        return new MergeRun(console, config, output, judging)
                .run(parts, asOf, trustedOnly)
                .number();
    }
}
