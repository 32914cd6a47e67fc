// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.triage;

import static java.util.Objects.requireNonNull;

import dev.plumbline.finding.Finding;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Somebody's decision that one finding need not count for a while.
 *
 * @param rule id
 * @param object {@code Kind/namespace/name}
 * @param path field path as reports write it
 * @param value keyed fingerprint of the value that was accepted; another value fires again
 * @param until the last day on which it holds
 * @param by where it stands: file and line, or the object whose annotation it is
 * @param source the file, or the object, for counting
 * @param inObject true for an annotation
 * @param estate the object's estate for an annotation, empty for a file, which speaks of all
 */
public record Suppression(
        String rule,
        String object,
        String path,
        Optional<String> value,
        String reason,
        String owner,
        LocalDate until,
        String by,
        String source,
        boolean inObject,
        String estate) {
    public Suppression {
        requireNonNull(value, "value");
        requireNonNull(until, "until");
    }

    /** True when the suppression names this finding, whatever its value. */
    boolean names(Finding finding) {
        return rule.equals(finding.rule().id())
                && object.equals(finding.subject().path())
                && (!inObject || estate.equals(finding.estate()))
                && (path.equals(finding.at().path().toString())
                        || path.equals(finding.at().path().stable()));
    }

    Suppressed suppressed() {
        return new Suppressed(source, inObject, reason, owner, Optional.of(until));
    }
}
