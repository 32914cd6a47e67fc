// SPDX-License-Identifier: Apache-2.0
/** The rule {@code unlimited-approle}. */
@NullMarked
package dev.plumbline.rules.vault.unlimitedapprole;

import org.jspecify.annotations.NullMarked;
