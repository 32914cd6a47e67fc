// SPDX-License-Identifier: Apache-2.0
/** The rule {@code static-jwt-keys}. */
@NullMarked
package dev.plumbline.rules.vault.staticjwtkeys;

import org.jspecify.annotations.NullMarked;
