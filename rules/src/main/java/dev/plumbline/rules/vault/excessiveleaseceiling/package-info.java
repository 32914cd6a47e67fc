// SPDX-License-Identifier: Apache-2.0
/** The rule {@code excessive-lease-ceiling}. */
@NullMarked
package dev.plumbline.rules.vault.excessiveleaseceiling;

import org.jspecify.annotations.NullMarked;
