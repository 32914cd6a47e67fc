// SPDX-License-Identifier: Apache-2.0
/** SPIFFE CSI volume that is not read-only: the rule with its page and examples. */
@NullMarked
package dev.plumbline.rules.identity.spiffevolumenotreadonly;

import org.jspecify.annotations.NullMarked;
