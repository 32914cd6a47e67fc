// SPDX-License-Identifier: Apache-2.0
/** The rule {@code look-alikes-in-vault-setup}. */
@NullMarked
package dev.plumbline.rules.vault.lookalikesinvaultsetup;

import org.jspecify.annotations.NullMarked;
