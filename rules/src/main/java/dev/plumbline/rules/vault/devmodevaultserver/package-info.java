// SPDX-License-Identifier: Apache-2.0
/** The rule {@code dev-mode-vault-server}. */
@NullMarked
package dev.plumbline.rules.vault.devmodevaultserver;

import org.jspecify.annotations.NullMarked;
