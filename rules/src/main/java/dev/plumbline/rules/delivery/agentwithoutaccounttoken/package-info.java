// SPDX-License-Identifier: Apache-2.0
/** The rule {@code agent-without-account-token}. */
@NullMarked
package dev.plumbline.rules.delivery.agentwithoutaccounttoken;

import org.jspecify.annotations.NullMarked;
