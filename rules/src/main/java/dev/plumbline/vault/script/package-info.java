// SPDX-License-Identifier: Apache-2.0
/**
 * Shell text as far as it can be followed without running it: commands with their words resolved where variables are
 * literal, and the command lines of vault, bao and curl understood.
 *
 * <p>The default of a variable that nothing sets counts as its value, as Terraform's does: it is what the script does unless
 * somebody says otherwise. A branch that may not run makes a variable unknown, and arguments of the script itself are unknown.
 */
@NullMarked
package dev.plumbline.vault.script;

import org.jspecify.annotations.NullMarked;
