// SPDX-License-Identifier: Apache-2.0
/** The rule {@code clients-review-their-own-tokens}. */
@NullMarked
package dev.plumbline.rules.vault.clientsreviewtheirowntokens;

import org.jspecify.annotations.NullMarked;
