// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.chain;

import dev.plumbline.model.Workload;
import dev.plumbline.vault.setup.VaultRole;
import java.util.List;

/**
 * A role read backwards: what it opens, and for whom.
 *
 * @param grants what its policies allow, as people read it
 */
public record Door(VaultRole role, List<String> grants, List<Opener> openers) {
    /**
     * An identity that the role admits, with the workloads that have it.
     *
     * @param wanted true when one of them asks for this role
     * @param asking those that ask
     */
    public record Opener(String identity, List<Workload> workloads, List<Workload> asking, boolean wanted) {
        public Opener {
            workloads = List.copyOf(workloads);
            asking = List.copyOf(asking);
        }

        /** Those that have the identity and never ask. */
        public List<Workload> idle() {
            return workloads.stream()
                    .filter(workload ->
                            asking.stream().noneMatch(each -> each.id().equals(workload.id())))
                    .toList();
        }
    }

    public Door {
        grants = List.copyOf(grants);
        openers = List.copyOf(openers);
    }
}
