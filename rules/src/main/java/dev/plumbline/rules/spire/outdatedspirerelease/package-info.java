// SPDX-License-Identifier: Apache-2.0
/** SPIRE release with known faults or without support: the rule with its page and examples. */
@NullMarked
package dev.plumbline.rules.spire.outdatedspirerelease;

import org.jspecify.annotations.NullMarked;
