// SPDX-License-Identifier: Apache-2.0
/** The rule {@code database-credential-in-kv}. */
@NullMarked
package dev.plumbline.rules.delivery.databasecredentialinkv;

import org.jspecify.annotations.NullMarked;
