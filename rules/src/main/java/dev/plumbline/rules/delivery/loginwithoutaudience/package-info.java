// SPDX-License-Identifier: Apache-2.0
/** The rule {@code login-without-audience}. */
@NullMarked
package dev.plumbline.rules.delivery.loginwithoutaudience;

import org.jspecify.annotations.NullMarked;
