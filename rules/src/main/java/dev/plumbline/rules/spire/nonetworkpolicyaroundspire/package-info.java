// SPDX-License-Identifier: Apache-2.0
/** No NetworkPolicy around the SPIRE server: the rule with its page and examples. */
@NullMarked
package dev.plumbline.rules.spire.nonetworkpolicyaroundspire;

import org.jspecify.annotations.NullMarked;
