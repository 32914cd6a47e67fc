// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.triage;

import dev.plumbline.finding.Finding;
import dev.plumbline.finding.ScanResult;
import dev.plumbline.verdict.Severity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * An organisation's own severities and thresholds by rule and namespace; of the rows that fit a finding the first that says
 * something decides.
 */
public record Tuning(List<Row> rows) {
    public static final Tuning NONE = new Tuning(List.of());

    /**
     * A row of the table.
     *
     * @param rule id, empty for all
     * @param namespace name or glob, empty for all
     * @param severity that findings get
     * @param failOn the least severity that fails there
     */
    public record Row(String rule, String namespace, Optional<Severity> severity, Optional<Severity> failOn) {
        boolean fits(Finding finding) {
            return (rule.isEmpty() || rule.equals(finding.rule().id()))
                    && (namespace.isEmpty()
                            || Glob.matches(namespace, finding.subject().namespace()));
        }
    }

    public Tuning {
        rows = List.copyOf(rows);
    }

    /**
     * Rows as a configuration file writes them: {@code rule}, {@code namespace}, {@code severity}, {@code fail-on}.
     *
     * @param rules ids of all rules there are
     */
    public static Tuning of(List<Fields> items, Collection<String> rules) {
        List<Row> rows = new ArrayList<>();
        for (Fields fields : items) {
            String rule = fields.among("rule", "rule", rules).orElse("");
            String namespace = fields.text("namespace").orElse("");
            Optional<Severity> severity = fields.word("severity", Severity.values());
            Optional<Severity> failOn = fields.word("fail-on", Severity.values());
            fields.nothingElse();
            if (severity.isEmpty() && failOn.isEmpty()) {
                fields.error("a row needs severity or fail-on, or both");
            }
            rows.add(new Row(rule, namespace, severity, failOn));
        }
        return new Tuning(rows);
    }

    /** The same result with the organisation's severities. */
    public ScanResult applyTo(ScanResult result) {
        if (rows.stream().allMatch(row -> row.severity().isEmpty())) {
            return result;
        }
        List<Finding> findings = result.findings().stream()
                .map(finding -> severity(finding).map(finding::withSeverity).orElse(finding))
                .sorted()
                .toList();
        return new ScanResult(
                result.rules(),
                findings,
                result.judgements(),
                result.verdicts(),
                result.workloads(),
                result.doors(),
                result.inventory(),
                result.coverage(),
                result.notices(),
                result.estates(),
                result.suppressions(),
                result.identityPlanes());
    }

    /** How many findings have another severity by this table. */
    public int changes(ScanResult result) {
        return (int) result.findings().stream()
                .filter(finding -> severity(finding)
                        .filter(severity -> severity != finding.severity())
                        .isPresent())
                .count();
    }

    private Optional<Severity> severity(Finding finding) {
        return rows.stream()
                .filter(row -> row.severity().isPresent() && row.fits(finding))
                .findFirst()
                .flatMap(Row::severity);
    }

    /** The threshold for a finding, when a row sets one. */
    Optional<Severity> failOn(Finding finding) {
        return rows.stream()
                .filter(row -> row.failOn().isPresent() && row.fits(finding))
                .findFirst()
                .flatMap(Row::failOn);
    }
}
