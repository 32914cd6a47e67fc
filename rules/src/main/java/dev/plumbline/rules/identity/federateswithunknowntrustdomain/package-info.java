// SPDX-License-Identifier: Apache-2.0
/** Registration that federates with a domain nobody knows: the rule with its page and examples. */
@NullMarked
package dev.plumbline.rules.identity.federateswithunknowntrustdomain;

import org.jspecify.annotations.NullMarked;
