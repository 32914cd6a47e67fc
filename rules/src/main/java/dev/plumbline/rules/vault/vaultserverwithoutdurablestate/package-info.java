// SPDX-License-Identifier: Apache-2.0
/** The rule {@code vault-server-without-durable-state}. */
@NullMarked
package dev.plumbline.rules.vault.vaultserverwithoutdurablestate;

import org.jspecify.annotations.NullMarked;
