// SPDX-License-Identifier: Apache-2.0
/** Workload with an identity and the rights of its node: the rule with its page and examples. */
@NullMarked
package dev.plumbline.rules.identity.consumerwithhostprivileges;

import org.jspecify.annotations.NullMarked;
