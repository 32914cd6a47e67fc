// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.triage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Marks in a triage what an earlier report knew already. */
public final class Baseline {
    private Baseline() {}

    /**
     * The same triage, each finding with how it compares.
     *
     * @param name the earlier report's file as the user named it
     * @param now a snapshot of the same triage, in the same order
     */
    public static Triage compare(Triage triage, Snapshot now, Snapshot before, String name) {
        Difference difference = Difference.between(before, now);
        List<Triaged> compared = new ArrayList<>(triage.findings().size());
        for (int i = 0; i < triage.findings().size(); i++) {
            Triaged triaged = triage.findings().get(i);
            compared.add(new Triaged(
                    triaged.finding(),
                    triaged.suppressed(),
                    Optional.of(difference.changes().get(i))));
        }
        Comparison comparison = new Comparison(name, difference.fixed(), difference.notLookedAt(), difference.rungs());
        return new Triage(compared, Optional.of(comparison), triage.remarks(), triage.setAside());
    }
}
