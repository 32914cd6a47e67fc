// SPDX-License-Identifier: Apache-2.0
/** The rule {@code vulnerable-secrets-driver}. */
@NullMarked
package dev.plumbline.rules.delivery.vulnerablesecretsdriver;

import org.jspecify.annotations.NullMarked;
