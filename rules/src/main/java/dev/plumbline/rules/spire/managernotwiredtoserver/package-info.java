// SPDX-License-Identifier: Apache-2.0
/** Controller manager that does not reach the server: the rule with its page and examples. */
@NullMarked
package dev.plumbline.rules.spire.managernotwiredtoserver;

import org.jspecify.annotations.NullMarked;
