// SPDX-License-Identifier: Apache-2.0
/** The rule {@code kv-version-mismatch}. */
@NullMarked
package dev.plumbline.rules.vault.kvversionmismatch;

import org.jspecify.annotations.NullMarked;
