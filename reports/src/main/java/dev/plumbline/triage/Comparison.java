// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.triage;

import java.util.List;
import java.util.Optional;

/**
 * What an earlier report had and this one has not, and how workloads moved.
 *
 * @param with the earlier report's file, as the user named it
 * @param fixed findings whose place was looked at again and is clean
 * @param notLookedAt earlier findings whose place was not looked at this time; nobody knows
 * @param rungs workloads that stand on another rung than before
 */
public record Comparison(
        String with, List<EarlierFinding> fixed, List<EarlierFinding> notLookedAt, List<RungChange> rungs) {
    /** A workload that stands elsewhere on the ladder; empty where it had or has no rung. */
    public record RungChange(String workload, Optional<Integer> before, Optional<Integer> now) {
        public boolean gained() {
            return before.isPresent() && now.isPresent() && now.get() > before.get();
        }

        public boolean lost() {
            return before.isPresent() && now.isPresent() && now.get() < before.get();
        }
    }

    public Comparison {
        fixed = List.copyOf(fixed);
        notLookedAt = List.copyOf(notLookedAt);
        rungs = List.copyOf(rungs);
    }
}
