// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.report;

import static java.util.Objects.requireNonNull;

import dev.plumbline.finding.RunInfo;
import dev.plumbline.finding.ScanResult;
import dev.plumbline.triage.Triage;

/** Everything that a format may show: what was found, by which run, what was decided about it, and how to write it. */
public record Report(ScanResult result, RunInfo run, Triage triage, Surroundings surroundings, ReportOptions options) {
    public Report {
        requireNonNull(result, "result");
        requireNonNull(run, "run");
        requireNonNull(triage, "triage");
        requireNonNull(surroundings, "surroundings");
        requireNonNull(options, "options");
    }

    /** A report without suppressions, comparison or surroundings. */
    public static Report of(ScanResult result, RunInfo run) {
        return new Report(result, run, Triage.none(result), Surroundings.NONE, ReportOptions.DEFAULT);
    }

    public Report with(Triage changed) {
        return new Report(result, run, changed, surroundings, options);
    }

    public Report with(Surroundings changed) {
        return new Report(result, run, triage, changed, options);
    }

    public Report with(ReportOptions changed) {
        return new Report(result, run, triage, surroundings, changed);
    }

    /** True when reports must say which estate a subject belongs to. */
    public boolean namesEstates() {
        return result.estates().size() > 1;
    }
}
