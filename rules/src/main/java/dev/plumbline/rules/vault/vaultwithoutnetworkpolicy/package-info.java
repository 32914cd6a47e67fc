// SPDX-License-Identifier: Apache-2.0
/** The rule {@code vault-without-network-policy}. */
@NullMarked
package dev.plumbline.rules.vault.vaultwithoutnetworkpolicy;

import org.jspecify.annotations.NullMarked;
