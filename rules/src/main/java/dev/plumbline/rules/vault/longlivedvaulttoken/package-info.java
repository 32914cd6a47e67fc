// SPDX-License-Identifier: Apache-2.0
/** The rule {@code long-lived-vault-token}. */
@NullMarked
package dev.plumbline.rules.vault.longlivedvaulttoken;

import org.jspecify.annotations.NullMarked;
