// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.exposure;

import dev.plumbline.model.Role.PolicyRule;
import dev.plumbline.model.RoleBinding;
import java.util.List;

/**
 * A binding with what it gives.
 *
 * @param rules the same list for every binding of a role
 */
record Bound(RoleBinding binding, List<PolicyRule> rules) {}
