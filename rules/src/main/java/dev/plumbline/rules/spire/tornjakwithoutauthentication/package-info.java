// SPDX-License-Identifier: Apache-2.0
/** Tornjak mints identities for whoever reaches it: the rule with its page and examples. */
@NullMarked
package dev.plumbline.rules.spire.tornjakwithoutauthentication;

import org.jspecify.annotations.NullMarked;
