// SPDX-License-Identifier: Apache-2.0
/** The rule {@code vault-address-leads-nowhere}. */
@NullMarked
package dev.plumbline.rules.delivery.vaultaddressleadsnowhere;

import org.jspecify.annotations.NullMarked;
