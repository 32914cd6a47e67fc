// SPDX-License-Identifier: Apache-2.0
/** The rule {@code unprotected-transit-seal}. */
@NullMarked
package dev.plumbline.rules.vault.unprotectedtransitseal;

import org.jspecify.annotations.NullMarked;
