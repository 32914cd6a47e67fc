// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.triage;

import dev.plumbline.verdict.Severity;
import java.util.Optional;

/**
 * A finding as an earlier report wrote it.
 *
 * @param subject {@code Kind/namespace/name}
 * @param file where it stood, empty for a cluster
 * @param valueFingerprint only when the user's key was given
 */
public record EarlierFinding(
        String fingerprint,
        String rule,
        Severity severity,
        String subject,
        String fieldPath,
        String file,
        int line,
        String message,
        boolean suppressed,
        Optional<String> valueFingerprint) {}
