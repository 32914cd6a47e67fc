// SPDX-License-Identifier: Apache-2.0
/** Federation settings of the server that it refuses or that mislead: the rule with its page and examples. */
@NullMarked
package dev.plumbline.rules.spire.federationsettingsrefused;

import org.jspecify.annotations.NullMarked;
