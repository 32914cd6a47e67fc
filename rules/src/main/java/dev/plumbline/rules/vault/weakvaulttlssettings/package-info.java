// SPDX-License-Identifier: Apache-2.0
/** The rule {@code weak-vault-tls-settings}. */
@NullMarked
package dev.plumbline.rules.vault.weakvaulttlssettings;

import org.jspecify.annotations.NullMarked;
