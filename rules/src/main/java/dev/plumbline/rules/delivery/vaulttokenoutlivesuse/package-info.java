// SPDX-License-Identifier: Apache-2.0
/** The rule {@code vault-token-outlives-use}. */
@NullMarked
package dev.plumbline.rules.delivery.vaulttokenoutlivesuse;

import org.jspecify.annotations.NullMarked;
