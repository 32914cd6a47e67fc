// SPDX-License-Identifier: Apache-2.0
/** The rule {@code agent-identity-on-the-network}. */
@NullMarked
package dev.plumbline.rules.delivery.agentidentityonthenetwork;

import org.jspecify.annotations.NullMarked;
