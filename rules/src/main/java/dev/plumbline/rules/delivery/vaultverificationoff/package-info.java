// SPDX-License-Identifier: Apache-2.0
/** The rule {@code vault-verification-off}. */
@NullMarked
package dev.plumbline.rules.delivery.vaultverificationoff;

import org.jspecify.annotations.NullMarked;
