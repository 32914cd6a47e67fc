// SPDX-License-Identifier: Apache-2.0
/** The rule {@code bank-vaults-keeps-unseal-keys}. */
@NullMarked
package dev.plumbline.rules.vault.bankvaultskeepsunsealkeys;

import org.jspecify.annotations.NullMarked;
