// SPDX-License-Identifier: Apache-2.0
/** Agent token that the server will not take: the rule with its page and examples. */
@NullMarked
package dev.plumbline.rules.spire.agenttokenmismatch;

import org.jspecify.annotations.NullMarked;
