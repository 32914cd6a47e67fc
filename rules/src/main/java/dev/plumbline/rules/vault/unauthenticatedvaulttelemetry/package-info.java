// SPDX-License-Identifier: Apache-2.0
/** The rule {@code unauthenticated-vault-telemetry}. */
@NullMarked
package dev.plumbline.rules.vault.unauthenticatedvaulttelemetry;

import org.jspecify.annotations.NullMarked;
