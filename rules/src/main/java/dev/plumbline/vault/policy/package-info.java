// SPDX-License-Identifier: Apache-2.0
/** What Vault policies grant: reading their text, and evaluating paths and capabilities as Vault does. */
@NullMarked
package dev.plumbline.vault.policy;

import org.jspecify.annotations.NullMarked;
