// SPDX-License-Identifier: Apache-2.0
/** The rule {@code unneeded-account-token}. */
@NullMarked
package dev.plumbline.rules.delivery.unneededaccounttoken;

import org.jspecify.annotations.NullMarked;
