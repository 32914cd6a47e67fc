// SPDX-License-Identifier: Apache-2.0
/** The rule {@code over-privileged-dynamic-role}. */
@NullMarked
package dev.plumbline.rules.vault.overprivilegeddynamicrole;

import org.jspecify.annotations.NullMarked;
