// SPDX-License-Identifier: Apache-2.0
/** SPIRE server reachable from outside of the cluster: the rule with its page and examples. */
@NullMarked
package dev.plumbline.rules.spire.serverreachablefromoutside;

import org.jspecify.annotations.NullMarked;
