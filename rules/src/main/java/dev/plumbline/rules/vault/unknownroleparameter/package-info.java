// SPDX-License-Identifier: Apache-2.0
/** The rule {@code unknown-role-parameter}. */
@NullMarked
package dev.plumbline.rules.vault.unknownroleparameter;

import org.jspecify.annotations.NullMarked;
