// SPDX-License-Identifier: Apache-2.0
/** SPIFFE helper that does not start with its configuration: the rule with its page and examples. */
@NullMarked
package dev.plumbline.rules.spire.helpersettingsrefused;

import org.jspecify.annotations.NullMarked;
