// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.report;

import static java.util.Objects.requireNonNull;

import dev.plumbline.triage.Gate;
import dev.plumbline.verdict.Verdict;
import java.net.URI;
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
 * @param rulePages address of rules' pages with {@code {rule}} for the id; empty when nobody publishes them
 * @param fileName the report's own file, for what is written beside it; empty for standard output
 */
public record ReportOptions(
        Gate gate,
        boolean color,
        int width,
        Set<Verdict> sarifKinds,
        boolean keyed,
        Optional<String> fileName,
        String rulePages) {
    public static final ReportOptions DEFAULT =
            new ReportOptions(Gate.DEFAULT, false, 100, EnumSet.of(Verdict.FAIL), false, Optional.empty(), "");

    public ReportOptions {
        requireNonNull(gate, "gate");
        requireNonNull(fileName, "fileName");
        sarifKinds = Set.copyOf(sarifKinds);
        width = Math.max(80, Math.min(120, width));
    }

    public ReportOptions gate(Gate decides) {
        return new ReportOptions(decides, color, width, sarifKinds, keyed, fileName, rulePages);
    }

    public ReportOptions color(boolean on) {
        return new ReportOptions(gate, on, width, sarifKinds, keyed, fileName, rulePages);
    }

    public ReportOptions width(int columns) {
        return new ReportOptions(gate, color, columns, sarifKinds, keyed, fileName, rulePages);
    }

    public ReportOptions sarifKinds(Set<Verdict> kinds) {
        return new ReportOptions(gate, color, width, kinds, keyed, fileName, rulePages);
    }

    public ReportOptions keyed(boolean given) {
        return new ReportOptions(gate, color, width, sarifKinds, given, fileName, rulePages);
    }

    public ReportOptions fileName(String name) {
        return new ReportOptions(gate, color, width, sarifKinds, keyed, Optional.of(name), rulePages);
    }

    /** {@code https://…/{rule}}, published by whoever runs the scan: the program itself owns no host. */
    public ReportOptions rulePages(String address) {
        return new ReportOptions(gate, color, width, sarifKinds, keyed, fileName, address);
    }

    public Optional<URI> ruleAddress(String rule) {
        return rulePages.isEmpty() ? Optional.empty() : Optional.of(URI.create(rulePages.replace("{rule}", rule)));
    }
}
