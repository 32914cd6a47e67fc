// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.finding;

import dev.plumbline.model.ObjectId;
import java.util.List;
import java.util.Optional;

/**
 * One workload: who it is, how it reaches its secrets, where it stands.
 *
 * @param credentials how many findings about credentials it holds or consumes
 * @param owner a team or person named by a label or annotation, empty when none is
 * @param mechanism how it reaches its secrets, in words ({@code Vault JWT with SPIFFE}); empty when it does not
 * @param rung empty for workloads that handle no secret and have no identity
 * @param obstacles why the rung is not higher, half sentences
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
        Optional<NextStep> nextStep) {
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

    public WorkloadReport {
        spiffeIds = List.copyOf(spiffeIds);
        hops = List.copyOf(hops);
        obstacles = List.copyOf(obstacles);
    }

    /** The same with other words or places for its hops. */
    public WorkloadReport withHops(List<ChainHop> changed) {
        return new WorkloadReport(
                estate,
                id,
                serviceAccount,
                spiffeIds,
                credentials,
                owner,
                mechanism,
                changed,
                rung,
                obstacles,
                nextStep);
    }
}
