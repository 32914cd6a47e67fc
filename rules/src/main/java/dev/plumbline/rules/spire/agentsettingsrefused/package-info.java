// SPDX-License-Identifier: Apache-2.0
/** Agent settings that stop the agent or its workloads: the rule with its page and examples. */
@NullMarked
package dev.plumbline.rules.spire.agentsettingsrefused;

import org.jspecify.annotations.NullMarked;
