// SPDX-License-Identifier: Apache-2.0
/** The rule {@code vault-listener-without-tls}. */
@NullMarked
package dev.plumbline.rules.vault.vaultlistenerwithouttls;

import org.jspecify.annotations.NullMarked;
