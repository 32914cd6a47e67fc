// SPDX-License-Identifier: Apache-2.0
/** Tornjak login that too many tokens pass: the rule with its page and examples. */
@NullMarked
package dev.plumbline.rules.spire.tornjaklogintoowide;

import org.jspecify.annotations.NullMarked;
