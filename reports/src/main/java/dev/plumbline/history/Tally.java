// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.history;

import dev.plumbline.verdict.Severity;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Counts of one moment.
 *
 * @param findings by severity, in the order of {@link Severity}; suppressed ones are not among them
 * @param rungs how many workloads stand on each, lowest first
 */
public record Tally(List<Integer> findings, List<Integer> rungs) {
    /** Rungs 0 to 5. */
    public static final int RUNGS = 6;

    public static final Tally NONE =
            new Tally(Collections.nCopies(Severity.values().length, 0), Collections.nCopies(RUNGS, 0));

    public Tally {
        findings = List.copyOf(findings);
        rungs = List.copyOf(rungs);
    }

    Tally finding(Severity severity) {
        return new Tally(oneMore(findings, severity.ordinal()), rungs);
    }

    Tally workload(int rung) {
        return new Tally(findings, oneMore(rungs, Math.max(0, Math.min(RUNGS - 1, rung))));
    }

    private static List<Integer> oneMore(List<Integer> counts, int at) {
        List<Integer> changed = new ArrayList<>(counts);
        changed.set(at, changed.get(at) + 1);
        return changed;
    }

    public int of(Severity severity) {
        return findings.get(severity.ordinal());
    }

    public int allFindings() {
        return findings.stream().mapToInt(Integer::intValue).sum();
    }

    public int workloads() {
        return rungs.stream().mapToInt(Integer::intValue).sum();
    }

    /** Workloads that stand on rung 4 or 5. */
    public int safe() {
        return rungs.get(4) + rungs.get(5);
    }
}
