// SPDX-License-Identifier: Apache-2.0
/** The rule {@code unfilled-vault-address}. */
@NullMarked
package dev.plumbline.rules.delivery.unfilledvaultaddress;

import org.jspecify.annotations.NullMarked;
