// SPDX-License-Identifier: Apache-2.0
/** The rule {@code feature-of-another-edition}. */
@NullMarked
package dev.plumbline.rules.vault.featureofanotheredition;

import org.jspecify.annotations.NullMarked;
