// SPDX-License-Identifier: Apache-2.0
/** The rule {@code jwt-keys-over-plaintext}. */
@NullMarked
package dev.plumbline.rules.vault.jwtkeysoverplaintext;

import org.jspecify.annotations.NullMarked;
