// SPDX-License-Identifier: Apache-2.0
/** Node attestor that proves little about the node: the rule with its page and examples. */
@NullMarked
package dev.plumbline.rules.spire.weaknodeattestation;

import org.jspecify.annotations.NullMarked;
