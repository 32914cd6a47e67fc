// SPDX-License-Identifier: Apache-2.0
/** The rule {@code secrets-webhook-fails-open}. */
@NullMarked
package dev.plumbline.rules.delivery.secretswebhookfailsopen;

import org.jspecify.annotations.NullMarked;
