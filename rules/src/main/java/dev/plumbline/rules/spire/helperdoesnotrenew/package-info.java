// SPDX-License-Identifier: Apache-2.0
/** Certificate that nobody renews or takes up: the rule with its page and examples. */
@NullMarked
package dev.plumbline.rules.spire.helperdoesnotrenew;

import org.jspecify.annotations.NullMarked;
