// SPDX-License-Identifier: Apache-2.0
/** The rule {@code static-login-to-vault}. */
@NullMarked
package dev.plumbline.rules.delivery.staticlogintovault;

import org.jspecify.annotations.NullMarked;
