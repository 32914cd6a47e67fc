// SPDX-License-Identifier: Apache-2.0
/** The rule {@code role-admits-anyone}. */
@NullMarked
package dev.plumbline.rules.vault.roleadmitsanyone;

import org.jspecify.annotations.NullMarked;
