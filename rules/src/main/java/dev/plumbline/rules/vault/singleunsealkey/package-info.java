// SPDX-License-Identifier: Apache-2.0
/** The rule {@code single-unseal-key}. */
@NullMarked
package dev.plumbline.rules.vault.singleunsealkey;

import org.jspecify.annotations.NullMarked;
