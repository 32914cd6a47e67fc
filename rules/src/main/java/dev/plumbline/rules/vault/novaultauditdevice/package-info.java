// SPDX-License-Identifier: Apache-2.0
/** The rule {@code no-vault-audit-device}. */
@NullMarked
package dev.plumbline.rules.vault.novaultauditdevice;

import org.jspecify.annotations.NullMarked;
