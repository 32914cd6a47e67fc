// SPDX-License-Identifier: Apache-2.0
/** The rule {@code vault-not-highly-available}. */
@NullMarked
package dev.plumbline.rules.vault.vaultnothighlyavailable;

import org.jspecify.annotations.NullMarked;
