// SPDX-License-Identifier: Apache-2.0
/** SPIRE account with more rights than it needs: the rule with its page and examples. */
@NullMarked
package dev.plumbline.rules.spire.overprivilegedspireaccount;

import org.jspecify.annotations.NullMarked;
