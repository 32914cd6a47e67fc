// SPDX-License-Identifier: Apache-2.0
/** OpenShift constraint that gives a SPIRE account the node: the rule with its page and examples. */
@NullMarked
package dev.plumbline.rules.spire.widesccforspire;

import org.jspecify.annotations.NullMarked;
