// SPDX-License-Identifier: Apache-2.0
/** The rule {@code role-without-audience}. */
@NullMarked
package dev.plumbline.rules.vault.rolewithoutaudience;

import org.jspecify.annotations.NullMarked;
