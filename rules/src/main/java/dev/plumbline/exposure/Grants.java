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
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Everything that RBAC allows in one estate, binding by binding. */
final class Grants {
    private static final String GROUP = "rbac.authorization.k8s.io";

    private Grants() {}

    static List<Grant> of(Inventory inventory) {
        List<Grant> grants = new ArrayList<>();
        for (RoleBinding binding : inventory.all(RoleBinding.class)) {
            List<PolicyRule> rules = role(inventory, binding)
                    .map(role -> rulesOf(role, inventory, new HashSet<>()))
                    .orElseGet(
                            () -> binding.clusterRole() ? DefaultRoles.rules(binding.role(), binding.at()) : List.of());
            for (RoleBinding.Grantee grantee : binding.subjects()) {
                Identity identity = Identity.of(grantee);
                rules.forEach(rule -> grants.add(
                        new Grant(identity, binding, rule, binding.id().namespace(), grantee.at())));
            }
        }
        return grants;
    }

    /** The role that a binding names; a Role can only be named from its own namespace. */
    static Optional<Role> role(Inventory inventory, RoleBinding binding) {
        ObjectId id = binding.clusterRole()
                ? new ObjectId(GROUP, "ClusterRole", "", binding.role())
                : new ObjectId(GROUP, "Role", binding.id().namespace(), binding.role());
        return inventory.find(Role.class, id);
    }

    /** Own rules and those of the ClusterRoles taken in, as the aggregation controller would write them. */
    private static List<PolicyRule> rulesOf(Role role, Inventory inventory, Set<ObjectId> seen) {
        List<PolicyRule> rules = new ArrayList<>(role.rules());
        if (!seen.add(role.id()) || role.aggregates().isEmpty()) {
            return rules;
        }
        for (Role candidate : inventory.all(Role.class)) {
            boolean clusterRole = candidate.id().namespace().isEmpty();
            if (clusterRole && !seen.contains(candidate.id()) && takenIn(role.aggregates(), candidate)) {
                rules.addAll(rulesOf(candidate, inventory, seen));
            }
        }
        return rules;
    }

    private static boolean takenIn(List<LabelSelector> selectors, Role candidate) {
        Map<String, String> labels = new LinkedHashMap<>();
        candidate.metadata().labels().forEach((key, value) -> labels.put(key, text(value)));
        return selectors.stream().anyMatch(selector -> selector.matches(labels));
    }

    private static String text(Located<String> value) {
        return value.value();
    }
}
