// SPDX-License-Identifier: Apache-2.0
/** Lifetime in a registration that cannot or should not be: the rule with its page and examples. */
@NullMarked
package dev.plumbline.rules.identity.unusablelifetimeofregistration;

import org.jspecify.annotations.NullMarked;
