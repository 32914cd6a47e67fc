// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.triage;

import static java.util.Objects.requireNonNull;

import dev.plumbline.finding.Finding;
import java.util.Optional;

/**
 * A finding with what has been decided about it.
 *
 * @param change empty without an earlier report
 */
public record Triaged(Finding finding, Optional<Suppressed> suppressed, Optional<Change> change) {
    public Triaged {
        requireNonNull(finding, "finding");
        requireNonNull(suppressed, "suppressed");
        requireNonNull(change, "change");
    }

    public static Triaged of(Finding finding) {
        return new Triaged(finding, Optional.empty(), Optional.empty());
    }

    /** True when the finding is neither suppressed nor known from the earlier report. */
    public boolean counts() {
        return suppressed.isEmpty()
                && change.filter(state -> state != Change.NEW).isEmpty();
    }
}
