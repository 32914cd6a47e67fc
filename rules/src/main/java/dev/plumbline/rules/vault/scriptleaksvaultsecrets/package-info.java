// SPDX-License-Identifier: Apache-2.0
/** The rule {@code script-leaks-vault-secrets}. */
@NullMarked
package dev.plumbline.rules.vault.scriptleaksvaultsecrets;

import org.jspecify.annotations.NullMarked;
