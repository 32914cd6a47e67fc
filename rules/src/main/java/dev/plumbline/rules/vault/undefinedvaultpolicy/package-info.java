// SPDX-License-Identifier: Apache-2.0
/** The rule {@code undefined-vault-policy}. */
@NullMarked
package dev.plumbline.rules.vault.undefinedvaultpolicy;

import org.jspecify.annotations.NullMarked;
