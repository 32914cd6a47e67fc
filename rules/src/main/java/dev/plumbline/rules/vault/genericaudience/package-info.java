// SPDX-License-Identifier: Apache-2.0
/** The rule {@code generic-audience}. */
@NullMarked
package dev.plumbline.rules.vault.genericaudience;

import org.jspecify.annotations.NullMarked;
