// SPDX-License-Identifier: Apache-2.0
/** The rule {@code policy-grants-everything}. */
@NullMarked
package dev.plumbline.rules.vault.policygrantseverything;

import org.jspecify.annotations.NullMarked;
