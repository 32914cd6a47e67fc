// SPDX-License-Identifier: Apache-2.0
/** The rule {@code unresolvable-policy-template}. */
@NullMarked
package dev.plumbline.rules.vault.unresolvablepolicytemplate;

import org.jspecify.annotations.NullMarked;
