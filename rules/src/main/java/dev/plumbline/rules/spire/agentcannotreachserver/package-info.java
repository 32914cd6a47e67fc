// SPDX-License-Identifier: Apache-2.0
/** Agent that does not find its server: the rule with its page and examples. */
@NullMarked
package dev.plumbline.rules.spire.agentcannotreachserver;

import org.jspecify.annotations.NullMarked;
