// SPDX-License-Identifier: Apache-2.0
/** The rule {@code csi-secrets-open-to-many}. */
@NullMarked
package dev.plumbline.rules.delivery.csisecretsopentomany;

import org.jspecify.annotations.NullMarked;
