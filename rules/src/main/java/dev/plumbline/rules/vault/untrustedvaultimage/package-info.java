// SPDX-License-Identifier: Apache-2.0
/** The rule {@code untrusted-vault-image}. */
@NullMarked
package dev.plumbline.rules.vault.untrustedvaultimage;

import org.jspecify.annotations.NullMarked;
