// SPDX-License-Identifier: Apache-2.0
/** The rule {@code alias-by-account-name}. */
@NullMarked
package dev.plumbline.rules.vault.aliasbyaccountname;

import org.jspecify.annotations.NullMarked;
