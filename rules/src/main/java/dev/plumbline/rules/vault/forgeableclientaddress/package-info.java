// SPDX-License-Identifier: Apache-2.0
/** The rule {@code forgeable-client-address}. */
@NullMarked
package dev.plumbline.rules.vault.forgeableclientaddress;

import org.jspecify.annotations.NullMarked;
