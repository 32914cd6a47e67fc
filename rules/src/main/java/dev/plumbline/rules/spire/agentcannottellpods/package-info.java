// SPDX-License-Identifier: Apache-2.0
/** Agent that cannot tell which pod a process belongs to: the rule with its page and examples. */
@NullMarked
package dev.plumbline.rules.spire.agentcannottellpods;

import org.jspecify.annotations.NullMarked;
