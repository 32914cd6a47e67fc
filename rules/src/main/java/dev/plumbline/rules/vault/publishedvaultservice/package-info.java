// SPDX-License-Identifier: Apache-2.0
/** The rule {@code published-vault-service}. */
@NullMarked
package dev.plumbline.rules.vault.publishedvaultservice;

import org.jspecify.annotations.NullMarked;
