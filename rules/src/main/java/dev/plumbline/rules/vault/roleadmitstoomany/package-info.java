// SPDX-License-Identifier: Apache-2.0
/** The rule {@code role-admits-too-many}. */
@NullMarked
package dev.plumbline.rules.vault.roleadmitstoomany;

import org.jspecify.annotations.NullMarked;
