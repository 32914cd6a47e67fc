// SPDX-License-Identifier: Apache-2.0
/** Agent that hands the identities of its node to others: the rule with its page and examples. */
@NullMarked
package dev.plumbline.rules.spire.agenthandsoutidentities;

import org.jspecify.annotations.NullMarked;
