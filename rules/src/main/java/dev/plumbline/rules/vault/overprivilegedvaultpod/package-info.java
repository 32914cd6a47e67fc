// SPDX-License-Identifier: Apache-2.0
/** The rule {@code over-privileged-vault-pod}. */
@NullMarked
package dev.plumbline.rules.vault.overprivilegedvaultpod;

import org.jspecify.annotations.NullMarked;
