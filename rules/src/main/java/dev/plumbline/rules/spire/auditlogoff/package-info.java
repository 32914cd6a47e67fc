// SPDX-License-Identifier: Apache-2.0
/** Audit log of the SPIRE server switched off: the rule with its page and examples. */
@NullMarked
package dev.plumbline.rules.spire.auditlogoff;

import org.jspecify.annotations.NullMarked;
