// SPDX-License-Identifier: Apache-2.0
/** The rule {@code lasting-token-of-vault-account}. */
@NullMarked
package dev.plumbline.rules.vault.lastingtokenofvaultaccount;

import org.jspecify.annotations.NullMarked;
