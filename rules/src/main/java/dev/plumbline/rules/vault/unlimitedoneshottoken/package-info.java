// SPDX-License-Identifier: Apache-2.0
/** The rule {@code unlimited-one-shot-token}. */
@NullMarked
package dev.plumbline.rules.vault.unlimitedoneshottoken;

import org.jspecify.annotations.NullMarked;
