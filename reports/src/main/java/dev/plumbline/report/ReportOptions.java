// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.report;

import static java.util.Objects.requireNonNull;

import dev.plumbline.triage.Gate;
import dev.plumbline.verdict.Verdict;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * How to write a report.
 *
 * @param gate what fails the scan, for reports that say so
 * @param color whether the console may use colour
 * @param width columns of the console
 * @param sarifKinds verdicts that SARIF holds
 * @param keyed true when the user gave the fingerprint key, so that fingerprints of values are written
 * @param fileName the report's own file, for what is written beside it; empty for standard output
 */
public record ReportOptions(
        Gate gate, boolean color, int width, Set<Verdict> sarifKinds, boolean keyed, Optional<String> fileName) {
    public static final ReportOptions DEFAULT =
            new ReportOptions(Gate.DEFAULT, false, 100, EnumSet.of(Verdict.FAIL), false, Optional.empty());

    public ReportOptions {
        requireNonNull(gate, "gate");
        requireNonNull(fileName, "fileName");
        sarifKinds = Set.copyOf(sarifKinds);
        width = Math.max(80, Math.min(120, width));
    }

    public ReportOptions gate(Gate decides) {
        return new ReportOptions(decides, color, width, sarifKinds, keyed, fileName);
    }

    public ReportOptions color(boolean on) {
        return new ReportOptions(gate, on, width, sarifKinds, keyed, fileName);
    }

    public ReportOptions width(int columns) {
        return new ReportOptions(gate, color, columns, sarifKinds, keyed, fileName);
    }

    public ReportOptions sarifKinds(Set<Verdict> kinds) {
        return new ReportOptions(gate, color, width, kinds, keyed, fileName);
    }

    public ReportOptions keyed(boolean given) {
        return new ReportOptions(gate, color, width, sarifKinds, given, fileName);
    }

    public ReportOptions fileName(String name) {
        return new ReportOptions(gate, color, width, sarifKinds, keyed, Optional.of(name));
    }
}
