// SPDX-License-Identifier: Apache-2.0
/** The rule {@code endless-token-from-script}. */
@NullMarked
package dev.plumbline.rules.vault.endlesstokenfromscript;

import org.jspecify.annotations.NullMarked;
