// SPDX-License-Identifier: Apache-2.0
/** Identity that always administers the SPIRE server: the rule with its page and examples. */
@NullMarked
package dev.plumbline.rules.spire.standingserveradministrator;

import org.jspecify.annotations.NullMarked;
