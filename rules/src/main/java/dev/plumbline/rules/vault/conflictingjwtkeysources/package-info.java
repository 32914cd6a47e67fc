// SPDX-License-Identifier: Apache-2.0
/** The rule {@code conflicting-jwt-key-sources}. */
@NullMarked
package dev.plumbline.rules.vault.conflictingjwtkeysources;

import org.jspecify.annotations.NullMarked;
