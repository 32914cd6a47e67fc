// SPDX-License-Identifier: Apache-2.0
/** The rule {@code vault-advertises-plaintext}. */
@NullMarked
package dev.plumbline.rules.vault.vaultadvertisesplaintext;

import org.jspecify.annotations.NullMarked;
