// SPDX-License-Identifier: Apache-2.0
/** Container locator switched off: the rule with its page and examples. */
@NullMarked
package dev.plumbline.rules.spire.oldcontainerlocator;

import org.jspecify.annotations.NullMarked;
