// SPDX-License-Identifier: Apache-2.0
/**
 * Shell text as far as it can be followed without running it: commands with their words resolved where variables are
 * literal, and the command lines of vault, bao and curl understood.
 */
@NullMarked
package dev.plumbline.vault.script;

import org.jspecify.annotations.NullMarked;
