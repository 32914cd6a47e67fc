// SPDX-License-Identifier: Apache-2.0
/** Controller managers that undo each other, or cannot run: the rule with its page and examples. */
@NullMarked
package dev.plumbline.rules.spire.contradictingcontrollermanagers;

import org.jspecify.annotations.NullMarked;
