// SPDX-License-Identifier: Apache-2.0
/** Agents do not run on every node that consumers run on: the rule with its page and examples. */
@NullMarked
package dev.plumbline.rules.spire.agentsmisstaintednodes;

import org.jspecify.annotations.NullMarked;
