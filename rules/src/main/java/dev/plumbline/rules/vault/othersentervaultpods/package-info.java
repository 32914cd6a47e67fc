// SPDX-License-Identifier: Apache-2.0
/** The rule {@code others-enter-vault-pods}. */
@NullMarked
package dev.plumbline.rules.vault.othersentervaultpods;

import org.jspecify.annotations.NullMarked;
