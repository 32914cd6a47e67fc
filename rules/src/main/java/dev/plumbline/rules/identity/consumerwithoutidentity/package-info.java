// SPDX-License-Identifier: Apache-2.0
/** Pod that asks for an identity and is given none: the rule with its page and examples. */
@NullMarked
package dev.plumbline.rules.identity.consumerwithoutidentity;

import org.jspecify.annotations.NullMarked;
