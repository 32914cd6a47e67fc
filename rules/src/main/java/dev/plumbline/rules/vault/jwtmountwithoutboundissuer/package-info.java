// SPDX-License-Identifier: Apache-2.0
/** The rule {@code jwt-mount-without-bound-issuer}. */
@NullMarked
package dev.plumbline.rules.vault.jwtmountwithoutboundissuer;

import org.jspecify.annotations.NullMarked;
