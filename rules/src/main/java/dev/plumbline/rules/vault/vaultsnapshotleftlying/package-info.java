// SPDX-License-Identifier: Apache-2.0
/** The rule {@code vault-snapshot-left-lying}. */
@NullMarked
package dev.plumbline.rules.vault.vaultsnapshotleftlying;

import org.jspecify.annotations.NullMarked;
