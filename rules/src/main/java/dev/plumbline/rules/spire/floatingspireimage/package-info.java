// SPDX-License-Identifier: Apache-2.0
/** SPIRE component of whatever release comes next: the rule with its page and examples. */
@NullMarked
package dev.plumbline.rules.spire.floatingspireimage;

import org.jspecify.annotations.NullMarked;
