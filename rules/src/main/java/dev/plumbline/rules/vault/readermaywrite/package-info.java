// SPDX-License-Identifier: Apache-2.0
/** The rule {@code reader-may-write}. */
@NullMarked
package dev.plumbline.rules.vault.readermaywrite;

import org.jspecify.annotations.NullMarked;
