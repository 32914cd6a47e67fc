// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.chain;

import dev.plumbline.model.Workload;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One workload with all its ways and the rung on which the worst of them leaves it.
 *
 * @param rung empty for a workload that takes no secret and asks for no identity
 */
public record Standing(Workload workload, List<Edge> edges, Optional<Rung> rung) {
    public Standing {
        edges = List.copyOf(edges);
    }

    static Standing of(Workload workload, List<Edge> edges) {
        return new Standing(workload, edges, edges.stream().map(Rung::of).reduce(Rung::and));
    }

    /** The way that keeps it lowest. */
    public Optional<Edge> worst() {
        return worstFirst().stream().findFirst();
    }

    /** All ways; of those on one rung a broken one first. */
    public List<Edge> worstFirst() {
        return edges.stream()
                .sorted(Comparator.comparingInt((Edge edge) -> edge.rung().lowest())
                        .thenComparingInt(edge -> edge.rung().highest())
                        .thenComparing(edge -> edge.broken().isEmpty()))
                .toList();
    }

    /** What stands in the way of the next rung, of the worst ways, most limiting first. */
    public List<Cap> obstacles() {
        Set<Cap> caps = EnumSet.noneOf(Cap.class);
        int highest = rung.map(Rung::highest).orElse(0);
        for (Edge edge : edges) {
            edge.caps().stream().filter(cap -> cap.rung() <= highest).forEach(caps::add);
        }
        List<Cap> ordered = new ArrayList<>(caps);
        ordered.sort(Comparator.comparingInt(Cap::rung).thenComparing(Comparator.naturalOrder()));
        return ordered;
    }

    /** True when some way cannot work as it is. */
    public boolean isBroken() {
        return edges.stream().anyMatch(edge -> edge.broken().isPresent());
    }
}
