// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.exposure;

import dev.plumbline.manifest.Location;
import dev.plumbline.model.Role.PolicyRule;
import dev.plumbline.model.RoleBinding;

/**
 * One rule of one role, given to one identity by one binding.
 *
 * @param scope the namespace in which it holds, empty for everywhere
 * @param at the identity's place in the binding
 */
public record Grant(Identity identity, RoleBinding binding, PolicyRule rule, String scope, Location at) {
    public boolean holdsIn(String namespace) {
        return scope.isEmpty() || scope.equals(namespace);
    }

    public boolean clusterWide() {
        return scope.isEmpty();
    }
}
