// SPDX-License-Identifier: Apache-2.0
/** The rule {@code policy-reads-whole-mount}. */
@NullMarked
package dev.plumbline.rules.vault.policyreadswholemount;

import org.jspecify.annotations.NullMarked;
