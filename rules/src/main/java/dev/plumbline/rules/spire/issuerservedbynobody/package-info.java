// SPDX-License-Identifier: Apache-2.0
/** Issuer whose keys nobody publishes: the rule with its page and examples. */
@NullMarked
package dev.plumbline.rules.spire.issuerservedbynobody;

import org.jspecify.annotations.NullMarked;
