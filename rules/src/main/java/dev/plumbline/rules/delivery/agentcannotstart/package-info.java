// SPDX-License-Identifier: Apache-2.0
/** The rule {@code agent-cannot-start}. */
@NullMarked
package dev.plumbline.rules.delivery.agentcannotstart;

import org.jspecify.annotations.NullMarked;
