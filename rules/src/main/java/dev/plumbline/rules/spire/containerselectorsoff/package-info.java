// SPDX-License-Identifier: Apache-2.0
/** Agent that gives no selectors of the container: the rule with its page and examples. */
@NullMarked
package dev.plumbline.rules.spire.containerselectorsoff;

import org.jspecify.annotations.NullMarked;
