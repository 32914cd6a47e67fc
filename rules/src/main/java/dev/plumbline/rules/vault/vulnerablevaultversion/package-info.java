// SPDX-License-Identifier: Apache-2.0
/** The rule {@code vulnerable-vault-version}. */
@NullMarked
package dev.plumbline.rules.vault.vulnerablevaultversion;

import org.jspecify.annotations.NullMarked;
