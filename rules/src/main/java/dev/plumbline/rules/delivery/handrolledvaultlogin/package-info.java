// SPDX-License-Identifier: Apache-2.0
/** The rule {@code hand-rolled-vault-login}. */
@NullMarked
package dev.plumbline.rules.delivery.handrolledvaultlogin;

import org.jspecify.annotations.NullMarked;
