// SPDX-License-Identifier: Apache-2.0
/** The rule {@code unsupported-vault-version}. */
@NullMarked
package dev.plumbline.rules.vault.unsupportedvaultversion;

import org.jspecify.annotations.NullMarked;
