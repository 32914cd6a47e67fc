// SPDX-License-Identifier: Apache-2.0
/** The rule {@code vault-shares-its-namespace}. */
@NullMarked
package dev.plumbline.rules.vault.vaultsharesitsnamespace;

import org.jspecify.annotations.NullMarked;
