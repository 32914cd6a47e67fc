// SPDX-License-Identifier: Apache-2.0
/** The rule {@code literal-wildcard-in-policy}. */
@NullMarked
package dev.plumbline.rules.vault.literalwildcardinpolicy;

import org.jspecify.annotations.NullMarked;
