// SPDX-License-Identifier: Apache-2.0
/** Rules about how secrets get from Vault to whoever needs them. */
@NullMarked
package dev.plumbline.rules.delivery;

import org.jspecify.annotations.NullMarked;
