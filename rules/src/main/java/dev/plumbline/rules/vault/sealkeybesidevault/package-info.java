// SPDX-License-Identifier: Apache-2.0
/** The rule {@code seal-key-beside-vault}. */
@NullMarked
package dev.plumbline.rules.vault.sealkeybesidevault;

import org.jspecify.annotations.NullMarked;
