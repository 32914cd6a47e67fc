// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.spire.spireaccountlacksrights;

import dev.plumbline.exposure.Grant;
import dev.plumbline.exposure.Identity;
import dev.plumbline.exposure.Request;
import dev.plumbline.model.RoleBinding;
import dev.plumbline.rule.Facts;
import java.util.List;
import java.util.Set;

/**
 * What one ServiceAccount may do.
 *
 * @param complete false when its bindings or one of their roles were not read
 */
record Rights(Identity account, Facts facts, boolean complete) {
    static Rights of(String namespace, String name, Facts facts) {
        Identity account = new Identity(Identity.Kind.SERVICE_ACCOUNT, namespace, name);
        List<RoleBinding> bindings = facts.inventory().all(RoleBinding.class).stream()
                .filter(binding -> binding.subjects().stream().map(Identity::of).anyMatch(account::equals))
                .toList();
        boolean rolesRead = bindings.stream()
                .noneMatch(binding -> facts.exposure().of(binding).isEmpty());
        boolean bindingsRead =
                facts.inventory().scope().complete("rbac.authorization.k8s.io", "ClusterRoleBinding", "");
        // Whoever ships a binding for an account ships them all; with none they may come from elsewhere.
        return new Rights(account, facts, rolesRead && (bindingsRead || !bindings.isEmpty()));
    }

    /** @param namespace empty for what must hold everywhere */
    boolean allow(Request request, String namespace) {
        return facts.exposure().allowing(request, namespace).stream()
                .map(Grant::identity)
                .anyMatch(identity -> identity.equals(account) || holds(identity));
    }

    private boolean holds(Identity group) {
        return group.kind() == Identity.Kind.GROUP
                && Set.of(
                                "system:authenticated",
                                "system:serviceaccounts",
                                "system:serviceaccounts:" + account.namespace())
                        .contains(group.name());
    }
}
