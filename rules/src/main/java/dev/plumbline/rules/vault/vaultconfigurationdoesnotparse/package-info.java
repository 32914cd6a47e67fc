// SPDX-License-Identifier: Apache-2.0
/** The rule {@code vault-configuration-does-not-parse}. */
@NullMarked
package dev.plumbline.rules.vault.vaultconfigurationdoesnotparse;

import org.jspecify.annotations.NullMarked;
