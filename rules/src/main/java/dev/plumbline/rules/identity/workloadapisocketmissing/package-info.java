// SPDX-License-Identifier: Apache-2.0
/** Workload API socket that is not where the container looks: the rule with its page and examples. */
@NullMarked
package dev.plumbline.rules.identity.workloadapisocketmissing;

import org.jspecify.annotations.NullMarked;
