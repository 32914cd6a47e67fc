// SPDX-License-Identifier: Apache-2.0
/** The rule {@code plaintext-vault-address}. */
@NullMarked
package dev.plumbline.rules.delivery.plaintextvaultaddress;

import org.jspecify.annotations.NullMarked;
