// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.exposure;

import dev.plumbline.model.Inventory;
import dev.plumbline.model.ObjectId;
import dev.plumbline.model.Role;
import dev.plumbline.model.Role.PolicyRule;
import dev.plumbline.model.RoleBinding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** RBAC as the documentation tells it, one question at a time: slow, and with nothing to get wrong. */
final class PlainRbac {
    private final Inventory inventory;

    PlainRbac(Inventory inventory) {
        this.inventory = inventory;
    }

    Set<Identity> readers(ObjectId object, String resource) {
        Set<Identity> readers = new TreeSet<>();
        for (RoleBinding binding : inventory.all(RoleBinding.class)) {
            String scope = binding.id().namespace();
            if (!scope.isEmpty() && !scope.equals(object.namespace())) {
                continue;
            }
            for (PolicyRule rule : rules(binding)) {
                for (String verb : List.of("get", "list", "watch")) {
                    if (allows(rule, verb, object.group(), resource, object.name())) {
                        binding.subjects().forEach(grantee -> readers.add(Identity.of(grantee)));
                    }
                }
            }
        }
        return readers;
    }

    private List<PolicyRule> rules(RoleBinding binding) {
        for (Role role : inventory.all(Role.class)) {
            boolean named = role.id().name().equals(binding.role())
                    && role.id().kind().equals(binding.clusterRole() ? "ClusterRole" : "Role");
            String namespace = binding.clusterRole() ? "" : binding.id().namespace();
            if (named && role.id().namespace().equals(namespace)) {
                return rules(role, 5);
            }
        }
        return List.of();
    }

    private List<PolicyRule> rules(Role role, int depth) {
        if (role.aggregates().isEmpty() || depth == 0) {
            return role.aggregates().isEmpty() ? role.rules() : List.of();
        }
        List<PolicyRule> rules = new ArrayList<>();
        for (Role other : inventory.all(Role.class)) {
            boolean labelled = other.metadata().label("into").isPresent()
                    && role.aggregates().stream()
                            .anyMatch(selector -> selector.matches(Map.of(
                                    "into", other.metadata().label("into").get())));
            if (other.id().namespace().isEmpty() && labelled) {
                rules.addAll(rules(other, depth - 1));
            }
        }
        return rules;
    }

    private static boolean allows(PolicyRule rule, String verb, String group, String resource, String name) {
        return (rule.verbs().contains("*") || rule.verbs().contains(verb))
                && (rule.groups().contains("*") || rule.groups().contains(group))
                && (rule.resources().contains("*") || rule.resources().contains(resource))
                && (rule.resourceNames().isEmpty() || rule.resourceNames().contains(name));
    }
}
