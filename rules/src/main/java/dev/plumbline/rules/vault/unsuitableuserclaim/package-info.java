// SPDX-License-Identifier: Apache-2.0
/** The rule {@code unsuitable-user-claim}. */
@NullMarked
package dev.plumbline.rules.vault.unsuitableuserclaim;

import org.jspecify.annotations.NullMarked;
