// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.intake.cluster;

import dev.plumbline.verdict.UnknownReason;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How one kind was read.
 *
 * @param name as kubectl writes it ({@code deployments.apps})
 * @param need what is lost without it, half a sentence
 * @param places by namespace, where an empty one stands for all together; none when there was no namespace to read it in
 */
public record KindReading(
        ClusterKind kind, String name, boolean namespaced, String need, SortedMap<String, Outcome> places) {
    private static final String EVERYWHERE = "";
    private static final Outcome UNLIKE =
            Outcome.gap(UnknownReason.NOT_READ, "the shards were read with different rights", List.of());

    public KindReading {
        places = Collections.unmodifiableSortedMap(new TreeMap<>(places));
    }

    /** Whether its list for the whole cluster was read to the end. */
    boolean isListedEverywhere() {
        Outcome everywhere = places.get(EVERYWHERE);
        return everywhere != null && everywhere.isComplete();
    }

    boolean isForbiddenEverywhere() {
        return !places.isEmpty() && places.values().stream().allMatch(Outcome::isForbidden);
    }

    /** What two shares saw of it; who listed the whole cluster does not vouch for the share of one who might not. */
    KindReading and(KindReading other) {
        SortedMap<String, Outcome> all = new TreeMap<>(places);
        other.places.forEach((namespace, outcome) -> all.merge(namespace, outcome, Outcome::and));
        if (namespaced && !places.isEmpty() && !other.places.isEmpty() && isByNamespaces() != other.isByNamespaces()) {
            all.merge(EVERYWHERE, UNLIKE, Outcome::and);
        }
        return new KindReading(kind, name, namespaced, need, all);
    }

    private boolean isByNamespaces() {
        return !places.containsKey(EVERYWHERE);
    }
}
