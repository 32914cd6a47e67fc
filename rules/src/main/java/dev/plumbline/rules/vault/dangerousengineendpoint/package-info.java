// SPDX-License-Identifier: Apache-2.0
/** The rule {@code dangerous-engine-endpoint}. */
@NullMarked
package dev.plumbline.rules.vault.dangerousengineendpoint;

import org.jspecify.annotations.NullMarked;
