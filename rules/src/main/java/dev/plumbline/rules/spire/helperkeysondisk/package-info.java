// SPDX-License-Identifier: Apache-2.0
/** Private key of an SVID written to a disk: the rule with its page and examples. */
@NullMarked
package dev.plumbline.rules.spire.helperkeysondisk;

import org.jspecify.annotations.NullMarked;
