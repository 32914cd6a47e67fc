// SPDX-License-Identifier: Apache-2.0
/** The rule {@code matching-mode-mismatch}. */
@NullMarked
package dev.plumbline.rules.vault.matchingmodemismatch;

import org.jspecify.annotations.NullMarked;
