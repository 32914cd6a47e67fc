// SPDX-License-Identifier: Apache-2.0
/** The rule {@code unsafe-openbao-switch}. */
@NullMarked
package dev.plumbline.rules.vault.unsafeopenbaoswitch;

import org.jspecify.annotations.NullMarked;
