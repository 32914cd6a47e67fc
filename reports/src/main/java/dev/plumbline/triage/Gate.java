// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.triage;

import static java.util.Objects.requireNonNull;

import dev.plumbline.finding.Coverage;
import dev.plumbline.verdict.Confidence;
import dev.plumbline.verdict.Severity;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Decides the exit code of a scan, here and nowhere else.
 *
 * @param threshold the least severity that fails; empty for none
 * @param confidence the least confidence that counts
 * @param allowIncomplete an incomplete scan answers what its findings give
 * @param exitZero findings answer 0
 * @param tuning thresholds of single rules and namespaces; a threshold of none stays none
 */
public record Gate(
        Optional<Severity> threshold, Confidence confidence, boolean allowIncomplete, boolean exitZero, Tuning tuning) {
    /** What the command line does unless told otherwise. */
    public static final Gate DEFAULT = new Gate(Optional.of(Severity.MEDIUM), Confidence.STRONG, false, false);

    public Gate(Optional<Severity> threshold, Confidence confidence, boolean allowIncomplete, boolean exitZero) {
        this(threshold, confidence, allowIncomplete, exitZero, Tuning.NONE);
    }

    public Gate {
        requireNonNull(threshold, "threshold");
        requireNonNull(confidence, "confidence");
    }

    public Gate with(Tuning changed) {
        return new Gate(threshold, confidence, allowIncomplete, exitZero, changed);
    }

    /** How many findings fail the scan: not suppressed, not known before, severe and sure enough. */
    public int failing(Triage triage) {
        return (int) triage.findings().stream().filter(this::fails).count();
    }

    public ExitCode decide(Triage triage, Coverage coverage) {
        if (!allowIncomplete && !coverage.complete()) {
            return ExitCode.INCOMPLETE;
        }
        return !exitZero && failing(triage) > 0 ? ExitCode.FINDINGS : ExitCode.CLEAN;
    }

    /** What two reports answer that are compared: only what is new in the later one counts. */
    public ExitCode decide(Difference difference, Snapshot later) {
        boolean fails = IntStream.range(0, later.findings().size())
                .filter(index -> difference.changes().get(index) == Change.NEW)
                .anyMatch(index -> fails(later.findings().get(index)));
        return fails && !exitZero ? ExitCode.FINDINGS : ExitCode.CLEAN;
    }

    private boolean fails(EarlierFinding fresh) {
        return !fresh.suppressed()
                && threshold.filter(fresh.severity()::atLeast).isPresent()
                && fresh.confidence().atLeast(confidence);
    }

    /** True for a finding that fails the scan. */
    public boolean fails(Triaged triaged) {
        Optional<Severity> least =
                threshold.map(general -> tuning.failOn(triaged.finding()).orElse(general));
        return triaged.counts()
                && least.filter(triaged.finding().severity()::atLeast).isPresent()
                && triaged.finding().defect().confidence().atLeast(confidence);
    }
}
