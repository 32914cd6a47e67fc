// SPDX-License-Identifier: Apache-2.0
/** Agent that checks less than it could: the rule with its page and examples. */
@NullMarked
package dev.plumbline.rules.spire.weakenedagentchecks;

import org.jspecify.annotations.NullMarked;
