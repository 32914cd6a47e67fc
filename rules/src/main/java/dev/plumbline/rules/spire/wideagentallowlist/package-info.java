// SPDX-License-Identifier: Apache-2.0
/** List of agent accounts that is too wide: the rule with its page and examples. */
@NullMarked
package dev.plumbline.rules.spire.wideagentallowlist;

import org.jspecify.annotations.NullMarked;
