// SPDX-License-Identifier: Apache-2.0
/** Admin socket of the agent where it must not be: the rule with its page and examples. */
@NullMarked
package dev.plumbline.rules.spire.adminsocketmisplaced;

import org.jspecify.annotations.NullMarked;
