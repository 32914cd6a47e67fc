// SPDX-License-Identifier: Apache-2.0
/** The rule {@code administrative-token-in-automation}. */
@NullMarked
package dev.plumbline.rules.vault.administrativetokeninautomation;

import org.jspecify.annotations.NullMarked;
