// SPDX-License-Identifier: Apache-2.0
/** The rule {@code vault-cannot-review-tokens}. */
@NullMarked
package dev.plumbline.rules.vault.vaultcannotreviewtokens;

import org.jspecify.annotations.NullMarked;
