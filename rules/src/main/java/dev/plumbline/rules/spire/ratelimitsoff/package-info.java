// SPDX-License-Identifier: Apache-2.0
/** Rate limits of the server that do not limit: the rule with its page and examples. */
@NullMarked
package dev.plumbline.rules.spire.ratelimitsoff;

import org.jspecify.annotations.NullMarked;
