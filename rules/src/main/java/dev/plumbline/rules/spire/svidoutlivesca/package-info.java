// SPDX-License-Identifier: Apache-2.0
/** SVID lifetime that the CA's lifetime cannot carry: the rule with its page and examples. */
@NullMarked
package dev.plumbline.rules.spire.svidoutlivesca;

import org.jspecify.annotations.NullMarked;
