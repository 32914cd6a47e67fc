// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.finding;

import dev.plumbline.manifest.Location;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A role of Vault or OpenBao read backwards: what it opens, and for whom.
 *
 * @param role mount and name: {@code auth/jwt/role/dbrole}
 * @param grants what its policies allow, as people read it: {@code read secret/data/db-config/*}
 */
public record DoorReport(String estate, String role, Optional<Location> at, List<String> grants, List<Opener> openers) {
    /** A workload or other identity that the role admits; unwanted when it never asks for this door. */
    public record Opener(String identity, List<String> workloads, boolean wanted) {
        public Opener {
            workloads = List.copyOf(workloads);
        }
    }

    public DoorReport {
        grants = List.copyOf(grants);
        openers = List.copyOf(openers);
    }

    /** The same with its role elsewhere. */
    public DoorReport placed(UnaryOperator<Location> places) {
        return new DoorReport(estate, role, at.map(places), grants, openers);
    }
}
