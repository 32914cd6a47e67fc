// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.triage;

import dev.plumbline.verdict.Confidence;
import dev.plumbline.verdict.Severity;
import java.util.Comparator;
import java.util.Optional;

/**
 * A finding as a report wrote it.
 *
 * @param subject {@code Kind/namespace/name}
 * @param file where it stood, empty for a cluster
 * @param line 0 where there is none
 * @param valueFingerprint only when the user's key was given
 */
public record EarlierFinding(
        String fingerprint,
        String rule,
        Severity severity,
        Confidence confidence,
        String estate,
        String subject,
        String fieldPath,
        String file,
        int line,
        String message,
        boolean suppressed,
        Optional<String> valueFingerprint)
        implements Comparable<EarlierFinding> {
    private static final Comparator<EarlierFinding> ORDER = Comparator.comparing(EarlierFinding::file)
            .thenComparing(EarlierFinding::line)
            .thenComparing(EarlierFinding::estate)
            .thenComparing(EarlierFinding::subject)
            .thenComparing(EarlierFinding::rule)
            .thenComparing(EarlierFinding::fieldPath)
            .thenComparing(EarlierFinding::message);

    /** {@code Kind} of the subject. */
    public String kind() {
        int slash = subject.indexOf('/');
        return slash < 0 ? subject : subject.substring(0, slash);
    }

    /** Namespace of the subject, empty without one. */
    public String namespace() {
        String[] parts = subject.split("/", 3);
        return parts.length == 3 ? parts[1] : "";
    }

    @Override
    public int compareTo(EarlierFinding other) {
        return ORDER.compare(this, other);
    }
}
