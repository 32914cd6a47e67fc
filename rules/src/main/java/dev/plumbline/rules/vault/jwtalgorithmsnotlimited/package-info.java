// SPDX-License-Identifier: Apache-2.0
/** The rule {@code jwt-algorithms-not-limited}. */
@NullMarked
package dev.plumbline.rules.vault.jwtalgorithmsnotlimited;

import org.jspecify.annotations.NullMarked;
