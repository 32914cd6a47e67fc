// SPDX-License-Identifier: Apache-2.0
/** Tornjak served over plain http: the rule with its page and examples. */
@NullMarked
package dev.plumbline.rules.spire.tornjakinclear;

import org.jspecify.annotations.NullMarked;
