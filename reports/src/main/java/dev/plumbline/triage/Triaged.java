// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.triage;

import static java.util.Objects.requireNonNull;

import dev.plumbline.finding.Finding;
import java.util.Optional;

/**
 * A finding with what has been decided about it.
 *
 * @param change empty without an earlier report
 * @param outside true for a finding in files that the change under judgement does not touch
 */
public record Triaged(Finding finding, Optional<Suppressed> suppressed, Optional<Change> change, boolean outside) {
    public Triaged {
        requireNonNull(finding, "finding");
        requireNonNull(suppressed, "suppressed");
        requireNonNull(change, "change");
    }

    public Triaged(Finding finding, Optional<Suppressed> suppressed, Optional<Change> change) {
        this(finding, suppressed, change, false);
    }

    /** The same, marked as outside the change. */
    public Triaged outsideTheChange() {
        return new Triaged(finding, suppressed, change, true);
    }

    public static Triaged of(Finding finding) {
        return new Triaged(finding, Optional.empty(), Optional.empty());
    }

    /** True when the finding is neither suppressed nor known from the earlier report nor outside the change. */
    public boolean counts() {
        return !outside
                && suppressed.isEmpty()
                && change.filter(state -> state != Change.NEW).isEmpty();
    }
}
