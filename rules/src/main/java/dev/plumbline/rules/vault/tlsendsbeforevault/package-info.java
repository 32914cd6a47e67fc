// SPDX-License-Identifier: Apache-2.0
/** The rule {@code tls-ends-before-vault}. */
@NullMarked
package dev.plumbline.rules.vault.tlsendsbeforevault;

import org.jspecify.annotations.NullMarked;
