// SPDX-License-Identifier: Apache-2.0
/** The rule {@code shared-vault-server-key}. */
@NullMarked
package dev.plumbline.rules.vault.sharedvaultserverkey;

import org.jspecify.annotations.NullMarked;
