// SPDX-License-Identifier: Apache-2.0
/** The rule {@code policy-escalates-privileges}. */
@NullMarked
package dev.plumbline.rules.vault.policyescalatesprivileges;

import org.jspecify.annotations.NullMarked;
