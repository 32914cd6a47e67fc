// SPDX-License-Identifier: Apache-2.0
/** The rule {@code unresolved-variable-in-role}. */
@NullMarked
package dev.plumbline.rules.vault.unresolvedvariableinrole;

import org.jspecify.annotations.NullMarked;
