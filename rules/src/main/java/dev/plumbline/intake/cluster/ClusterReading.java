// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.intake.cluster;

import dev.plumbline.intake.Ledger;
import dev.plumbline.intake.Shard;
import dev.plumbline.model.Scope;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How the reading of a cluster went, or that of some of its shards.
 *
 * @param shares which shards this tells of, by index
 * @param absent kinds that the cluster does not serve
 * @param kinds those that were read, in the order of reading
 * @param confinedTo the only namespace that was looked into, because which others there are may not be listed
 */
public record ClusterReading(
        List<Shard> shares,
        ClusterWish wish,
        SortedSet<ClusterKind> absent,
        List<KindReading> kinds,
        Optional<String> confinedTo) {
    public ClusterReading {
        shares = List.copyOf(shares);
        absent = Collections.unmodifiableSortedSet(new TreeSet<>(absent));
        kinds = List.copyOf(kinds);
    }

    /** Before anything was read, or when nothing could be. */
    public static ClusterReading nothing(Shard share, ClusterWish wish) {
        return new ClusterReading(List.of(share), wish, Collections.emptySortedSet(), List.of(), Optional.empty());
    }

    /** What may be concluded from what is not among the objects. */
    public Scope scope() {
        return new ClusterScope(this);
    }

    /** Writes down which namespaces were looked at and what could not be read; to be asked of the joined shares, and once. */
    public void accountTo(Ledger ledger) {
        ledger.namespaces(confinedTo.map(List::of).orElse(wish.namespaces()), wish.excludedNamespaces());
        new Accounts(ledger).close(this);
    }

    /** @throws IllegalArgumentException when these are no shares of one scan; the message is for people */
    public ClusterReading and(ClusterReading other) {
        check(other);
        Map<ClusterKind, KindReading> all = new LinkedHashMap<>();
        Stream.concat(kinds.stream(), other.kinds.stream())
                .forEach(reading -> all.merge(reading.kind(), reading, KindReading::and));
        return new ClusterReading(
                Stream.concat(shares.stream(), other.shares.stream())
                        .sorted(Comparator.comparing(Shard::index))
                        .toList(),
                wish,
                Stream.concat(absent.stream(), other.absent.stream())
                        .filter(kind -> !all.containsKey(kind))
                        .collect(Collectors.toCollection(TreeSet::new)),
                new ArrayList<>(all.values()),
                confinedTo.or(other::confinedTo));
    }

    private void check(ClusterReading other) {
        Set<Integer> counts = new TreeSet<>();
        Stream.concat(shares.stream(), other.shares.stream()).forEach(share -> counts.add(share.count()));
        if (counts.size() > 1) {
            throw new IllegalArgumentException("shards of different divisions: "
                    + counts.stream().map(count -> "1/" + count).collect(Collectors.joining(" and ")));
        }
        for (Shard share : other.shares) {
            if (shares.contains(share)) {
                throw new IllegalArgumentException("shard " + share + " is there twice");
            }
        }
        if (!wish.equals(other.wish)) {
            throw new IllegalArgumentException("the shards were asked for different namespaces, kinds or rules");
        }
    }

    /** Whether the shares hold all of the cluster. */
    boolean isWhole() {
        return shares.stream().anyMatch(share -> share.count() == shares.size());
    }

    /** Whether some share has what lies in the namespace; an empty one stands for what lies in none. */
    boolean covers(String namespace) {
        return shares.stream().anyMatch(share -> share.ownsNamespace(namespace));
    }
}
