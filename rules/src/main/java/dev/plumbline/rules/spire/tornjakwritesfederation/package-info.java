// SPDX-License-Identifier: Apache-2.0
/** Tornjak that may change whom the trust domain trusts: the rule with its page and examples. */
@NullMarked
package dev.plumbline.rules.spire.tornjakwritesfederation;

import org.jspecify.annotations.NullMarked;
