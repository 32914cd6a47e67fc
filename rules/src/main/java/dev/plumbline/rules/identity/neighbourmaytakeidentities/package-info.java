// SPDX-License-Identifier: Apache-2.0
/** Pod that can take the identities of its node: the rule with its page and examples. */
@NullMarked
package dev.plumbline.rules.identity.neighbourmaytakeidentities;

import org.jspecify.annotations.NullMarked;
