// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.finding;

import dev.plumbline.manifest.Location;
import dev.plumbline.model.ObjectId;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * One workload: who it is, how it reaches its secrets, where it stands.
 *
 * @param credentials how many findings about credentials it holds or consumes
 * @param owner a team or person named by a label or annotation, empty when none is
 * @param mechanism how it reaches its secrets, in words ({@code Vault JWT with SPIFFE}); empty when it does not
 * @param rung empty for workloads that handle no secret and have no identity
 * @param hops of the way that keeps it lowest
 * @param obstacles why the rung is not higher, half sentences
 * @param ways all of them, the one that keeps it lowest first
 */
public record WorkloadReport(
        String estate,
        ObjectId id,
        String serviceAccount,
        List<String> spiffeIds,
        int credentials,
        String owner,
        String mechanism,
        List<ChainHop> hops,
        Optional<Rung> rung,
        List<String> obstacles,
        Optional<NextStep> nextStep,
        List<Way> ways) {
    /** One way on which it gets a secret, or shows that it needs none. */
    public record Way(String mechanism, Rung rung, List<ChainHop> hops) {
        public Way {
            hops = List.copyOf(hops);
        }

        private Way placed(UnaryOperator<Location> places) {
            return new Way(mechanism, rung, WorkloadReport.placed(hops, places));
        }
    }

    /** Where it stands on the ladder, 0 to 5; an interval where hops are unknown. */
    public record Rung(int lowest, int highest) {
        public Rung {
            if (lowest < 0 || highest > 5 || lowest > highest) {
                throw new IllegalArgumentException("no rung: " + lowest + ".." + highest);
            }
        }

        @Override
        public String toString() {
            return lowest == highest ? Integer.toString(lowest) : lowest + ".." + highest;
        }
    }

    /**
     * The next change to make.
     *
     * @param change imperative, one line
     * @param reaches the rung that it leads to
     * @param endsFindings how many findings it ends
     */
    public record NextStep(String change, int reaches, int endsFindings) {}

    /** One whose only way is the one given. */
    public WorkloadReport(
            String estate,
            ObjectId id,
            String serviceAccount,
            List<String> spiffeIds,
            int credentials,
            String owner,
            String mechanism,
            List<ChainHop> hops,
            Optional<Rung> rung,
            List<String> obstacles,
            Optional<NextStep> nextStep) {
        this(
                estate,
                id,
                serviceAccount,
                spiffeIds,
                credentials,
                owner,
                mechanism,
                hops,
                rung,
                obstacles,
                nextStep,
                rung.map(each -> List.of(new Way(mechanism, each, hops))).orElse(List.of()));
    }

    public WorkloadReport {
        spiffeIds = List.copyOf(spiffeIds);
        hops = List.copyOf(hops);
        obstacles = List.copyOf(obstacles);
        ways = List.copyOf(ways);
    }

    /** True when some hop on some way stops it. */
    public boolean isBroken() {
        return ways.stream()
                .flatMap(way -> way.hops().stream())
                .anyMatch(hop -> hop.verdict() == ChainHop.Verdict.BROKEN);
    }

    /** The same with the evidence of its hops elsewhere, on every way. */
    public WorkloadReport placed(UnaryOperator<Location> places) {
        return new WorkloadReport(
                estate,
                id,
                serviceAccount,
                spiffeIds,
                credentials,
                owner,
                mechanism,
                placed(hops, places),
                rung,
                obstacles,
                nextStep,
                ways.stream().map(way -> way.placed(places)).toList());
    }

    private static List<ChainHop> placed(List<ChainHop> hops, UnaryOperator<Location> places) {
        return hops.stream().map(hop -> hop.placed(places)).toList();
    }
}
