// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.exposure;

import dev.plumbline.model.Inventory;
import dev.plumbline.model.LabelSelector;
import dev.plumbline.model.Located;
import dev.plumbline.model.ObjectId;
import dev.plumbline.model.Role;
import dev.plumbline.model.Role.PolicyRule;
import dev.plumbline.model.RoleBinding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The rules that each role comes to, once for all of its bindings. */
final class Roles {
    private final Inventory inventory;
    private final Map<ObjectId, Optional<List<PolicyRule>>> rules = new HashMap<>();

    Roles(Inventory inventory) {
        this.inventory = inventory;
    }

    /** What a binding gives, the same list for every binding of a role; empty when its role is not there. */
    Optional<List<PolicyRule>> of(RoleBinding binding) {
        ObjectId id = idOf(binding);
        return rules.computeIfAbsent(
                id,
                role -> inventory
                        .find(Role.class, role)
                        .map(this::rulesOf)
                        .or(() -> binding.clusterRole() ? builtIn(binding) : Optional.empty())
                        .map(List::copyOf));
    }

    /** The role that a binding names; a Role can only be named from its own namespace. */
    static ObjectId idOf(RoleBinding binding) {
        return binding.clusterRole()
                ? new ObjectId(RbacGroup.NAME, "ClusterRole", "", binding.role())
                : new ObjectId(RbacGroup.NAME, "Role", binding.id().namespace(), binding.role());
    }

    /**
     * The rules of a role. In a cluster the aggregation controller has written them already; in files what it would write is
     * found out here, and what a person wrote beside an aggregation is overwritten.
     */
    private List<PolicyRule> rulesOf(Role role) {
        boolean written = role.aggregates().isEmpty() || role.provenance().isState();
        return written ? role.rules() : aggregated(role.aggregates(), new HashSet<>(Set.of(role.id())));
    }

    private List<PolicyRule> aggregated(List<LabelSelector> selectors, Set<ObjectId> seen) {
        List<PolicyRule> taken = new ArrayList<>();
        for (Role candidate : inventory.all(Role.class)) {
            boolean clusterRole = candidate.id().namespace().isEmpty();
            if (clusterRole && takenIn(selectors, candidate) && seen.add(candidate.id())) {
                boolean written = candidate.aggregates().isEmpty()
                        || candidate.provenance().isState();
                taken.addAll(written ? candidate.rules() : aggregated(candidate.aggregates(), seen));
            }
        }
        return taken;
    }

    private static boolean takenIn(List<LabelSelector> selectors, Role candidate) {
        Map<String, String> labels = new LinkedHashMap<>();
        candidate.metadata().labels().forEach((key, value) -> labels.put(key, text(value)));
        return selectors.stream().anyMatch(selector -> selector.matches(labels));
    }

    /** Of a role that every cluster is born with: what it is born with, and what ClusterRoles here add to it. */
    private Optional<List<PolicyRule>> builtIn(RoleBinding binding) {
        List<PolicyRule> own = DefaultRoles.rules(binding.role(), binding.at());
        if (own.isEmpty()) {
            return Optional.empty();
        }
        List<PolicyRule> all = new ArrayList<>(own);
        all.addAll(aggregated(DefaultRoles.aggregates(binding.role()), new HashSet<>()));
        return Optional.of(all);
    }

    private static String text(Located<String> value) {
        return value.value();
    }
}
