// SPDX-License-Identifier: Apache-2.0
/** The rule {@code scripted-unseal}. */
@NullMarked
package dev.plumbline.rules.vault.scriptedunseal;

import org.jspecify.annotations.NullMarked;
