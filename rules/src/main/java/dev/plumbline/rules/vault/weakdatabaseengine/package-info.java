// SPDX-License-Identifier: Apache-2.0
/** The rule {@code weak-database-engine}. */
@NullMarked
package dev.plumbline.rules.vault.weakdatabaseengine;

import org.jspecify.annotations.NullMarked;
