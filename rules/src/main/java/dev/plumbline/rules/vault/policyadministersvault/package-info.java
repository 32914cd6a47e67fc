// SPDX-License-Identifier: Apache-2.0
/** The rule {@code policy-administers-vault}. */
@NullMarked
package dev.plumbline.rules.vault.policyadministersvault;

import org.jspecify.annotations.NullMarked;
