// SPDX-License-Identifier: Apache-2.0
/** The rule {@code policy-does-not-parse}. */
@NullMarked
package dev.plumbline.rules.vault.policydoesnotparse;

import org.jspecify.annotations.NullMarked;
