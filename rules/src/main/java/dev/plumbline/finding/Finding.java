// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.finding;

import static java.util.Objects.requireNonNull;

import dev.plumbline.manifest.Location;
import dev.plumbline.model.Lineage;
import dev.plumbline.model.ObjectId;
import dev.plumbline.rule.Defect;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.verdict.Severity;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A failed verdict with everything that reports say about it.
 *
 * @param estate name of the estate that the subject belongs to, see {@link ScanResult#estates}
 * @param severity final, after the rule's info, the severity table and the configuration
 * @param flow the whole way of a chain for a broken hop, empty for other findings
 * @param lineage where the subject comes from
 */
public record Finding(
        RuleInfo rule,
        Severity severity,
        String estate,
        ObjectId subject,
        Defect defect,
        Optional<CredentialDetail> credential,
        List<ChainHop> flow,
        Lineage lineage)
        implements Comparable<Finding> {
    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::at)
            .thenComparing(Finding::severity)
            .thenComparing(finding -> finding.rule().id())
            .thenComparing(Finding::estate)
            .thenComparing(Finding::subject)
            .thenComparing(Finding::message);

    public Finding {
        requireNonNull(rule, "rule");
        requireNonNull(severity, "severity");
        requireNonNull(estate, "estate");
        requireNonNull(subject, "subject");
        requireNonNull(defect, "defect");
        requireNonNull(credential, "credential");
        flow = List.copyOf(flow);
        requireNonNull(lineage, "lineage");
    }

    /** About a subject that says nothing about where it comes from. */
    public Finding(
            RuleInfo rule,
            Severity severity,
            String estate,
            ObjectId subject,
            Defect defect,
            Optional<CredentialDetail> credential,
            List<ChainHop> flow) {
        this(rule, severity, estate, subject, defect, credential, flow, Lineage.of(subject));
    }

    public Location at() {
        return defect.at();
    }

    public String message() {
        return defect.message();
    }

    /** The finding's identity over time, {@code plumbline/v1} of the reports. */
    public String fingerprint() {
        return FindingFingerprint.of(rule.id(), lineage.lasting(), at().path());
    }

    public Finding withSeverity(Severity changed) {
        return new Finding(rule, changed, estate, subject, defect, credential, flow, lineage);
    }

    /** The same with more or less said of its credential; another finding stays as it is. */
    public Finding withCredential(UnaryOperator<CredentialDetail> changed) {
        return new Finding(rule, severity, estate, subject, defect, credential.map(changed), flow, lineage);
    }

    @Override
    public int compareTo(Finding other) {
        return ORDER.compare(this, other);
    }
}
