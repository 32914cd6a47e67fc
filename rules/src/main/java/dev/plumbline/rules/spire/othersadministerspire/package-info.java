// SPDX-License-Identifier: Apache-2.0
/** Others may act as SPIRE's administrators: the rule with its page and examples. */
@NullMarked
package dev.plumbline.rules.spire.othersadministerspire;

import org.jspecify.annotations.NullMarked;
