// SPDX-License-Identifier: Apache-2.0
/** Tornjak backend that does not start: the rule with its page and examples. */
@NullMarked
package dev.plumbline.rules.spire.tornjakdoesnotstart;

import org.jspecify.annotations.NullMarked;
