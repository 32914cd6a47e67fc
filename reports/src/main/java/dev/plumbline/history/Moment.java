// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.history;

import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What one stored report says.
 *
 * @param file name of the report
 * @param at when its scan began
 * @param cluster empty without one
 * @param complete whether everything that was asked for was looked at
 * @param gaps how much was not looked at
 * @param namespaces counts by namespace; an empty name stands for what has none
 * @param owners counts by owner of the workload, for those that name one
 */
public record Moment(
        String file,
        Instant at,
        Optional<String> cluster,
        boolean complete,
        int gaps,
        Tally all,
        SortedMap<String, Tally> namespaces,
        SortedMap<String, Tally> owners)
        implements Comparable<Moment> {
    private static final Comparator<Moment> ORDER =
            Comparator.comparing(Moment::at).thenComparing(Moment::file);

    public Moment {
        namespaces = Collections.unmodifiableSortedMap(new TreeMap<>(namespaces));
        owners = Collections.unmodifiableSortedMap(new TreeMap<>(owners));
    }

    @Override
    public int compareTo(Moment other) {
        return ORDER.compare(this, other);
    }
}
