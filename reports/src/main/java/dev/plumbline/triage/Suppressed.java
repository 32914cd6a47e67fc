// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.triage;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Why a finding does not count.
 *
 * @param by the file that says so, or the object whose annotation does
 * @param inObject true for an annotation on the object itself
 * @param owner who answers for it, empty when nobody is named
 * @param until the last day on which it holds
 */
public record Suppressed(String by, boolean inObject, String reason, String owner, Optional<LocalDate> until) {
    public Suppressed {
        requireNonNull(by, "by");
        requireNonNull(reason, "reason");
        requireNonNull(owner, "owner");
        requireNonNull(until, "until");
    }
}
