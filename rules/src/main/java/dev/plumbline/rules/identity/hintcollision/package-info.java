// SPDX-License-Identifier: Apache-2.0
/** Two identities of a pod under one hint: the rule with its page and examples. */
@NullMarked
package dev.plumbline.rules.identity.hintcollision;

import org.jspecify.annotations.NullMarked;
