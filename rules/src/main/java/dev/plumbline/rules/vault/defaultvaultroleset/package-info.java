// SPDX-License-Identifier: Apache-2.0
/** The rule {@code default-vault-role-set}. */
@NullMarked
package dev.plumbline.rules.vault.defaultvaultroleset;

import org.jspecify.annotations.NullMarked;
