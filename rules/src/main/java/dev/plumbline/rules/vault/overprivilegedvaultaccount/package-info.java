// SPDX-License-Identifier: Apache-2.0
/** The rule {@code over-privileged-vault-account}. */
@NullMarked
package dev.plumbline.rules.vault.overprivilegedvaultaccount;

import org.jspecify.annotations.NullMarked;
