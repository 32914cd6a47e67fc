// SPDX-License-Identifier: Apache-2.0
/** The rule {@code pod-missed-by-webhook}. */
@NullMarked
package dev.plumbline.rules.delivery.podmissedbywebhook;

import org.jspecify.annotations.NullMarked;
