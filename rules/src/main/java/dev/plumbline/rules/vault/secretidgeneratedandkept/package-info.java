// SPDX-License-Identifier: Apache-2.0
/** The rule {@code secret-id-generated-and-kept}. */
@NullMarked
package dev.plumbline.rules.vault.secretidgeneratedandkept;

import org.jspecify.annotations.NullMarked;
