// SPDX-License-Identifier: Apache-2.0
/** The rule {@code volatile-vault-storage}. */
@NullMarked
package dev.plumbline.rules.vault.volatilevaultstorage;

import org.jspecify.annotations.NullMarked;
