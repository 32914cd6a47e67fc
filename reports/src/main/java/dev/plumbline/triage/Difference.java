// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.triage;

import dev.plumbline.triage.Comparison.RungChange;
import dev.plumbline.triage.Snapshot.Standing;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How two reports differ. Findings are matched by their fingerprints, which hold names and no positions; equal fingerprints
 * are a multiset, in which the file only decides who is whom.
 *
 * @param changes one for each finding of the later report, in its order
 * @param fixed findings whose place was looked at again
 * @param notLookedAt findings whose place was not
 */
public record Difference(
        List<Change> changes, List<EarlierFinding> fixed, List<EarlierFinding> notLookedAt, List<RungChange> rungs) {
    public Difference {
        changes = List.copyOf(changes);
        fixed = List.copyOf(fixed);
        notLookedAt = List.copyOf(notLookedAt);
        rungs = List.copyOf(rungs);
    }

    public static Difference between(Snapshot before, Snapshot now) {
        Pairing pairing = new Pairing(before.findings(), now.findings());
        Sight sight = new Sight(now);
        List<EarlierFinding> fixed = new ArrayList<>();
        List<EarlierFinding> notLookedAt = new ArrayList<>();
        for (EarlierFinding gone : pairing.gone()) {
            (sight.sees(gone, before) ? fixed : notLookedAt).add(gone);
        }
        Collections.sort(fixed);
        Collections.sort(notLookedAt);
        return new Difference(pairing.changes(), fixed, notLookedAt, rungs(before, now));
    }

    private static List<RungChange> rungs(Snapshot before, Snapshot now) {
        Map<String, Standing> earlier = byName(before);
        List<RungChange> changes = new ArrayList<>();
        byName(now).forEach((name, standing) -> {
            Optional<Standing> was = Optional.ofNullable(earlier.get(name));
            if (was.isPresent() && !was.get().rung().equals(standing.rung())) {
                changes.add(new RungChange(standing.workload(), was.get().rung(), standing.rung()));
            }
        });
        return changes;
    }

    /** Workloads by name; by estate too where a name occurs in several. */
    private static Map<String, Standing> byName(Snapshot snapshot) {
        Map<String, Integer> counts = new HashMap<>();
        snapshot.workloads().forEach(standing -> counts.merge(standing.workload(), 1, Integer::sum));
        Map<String, Standing> byName = new TreeMap<>();
        for (Standing standing : snapshot.workloads()) {
            boolean alone = counts.getOrDefault(standing.workload(), 0) == 1;
            byName.put(alone ? standing.workload() : standing.workload() + " in " + standing.estate(), standing);
        }
        return byName;
    }
}
