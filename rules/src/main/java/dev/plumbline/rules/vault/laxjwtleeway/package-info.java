// SPDX-License-Identifier: Apache-2.0
/** The rule {@code lax-jwt-leeway}. */
@NullMarked
package dev.plumbline.rules.vault.laxjwtleeway;

import org.jspecify.annotations.NullMarked;
