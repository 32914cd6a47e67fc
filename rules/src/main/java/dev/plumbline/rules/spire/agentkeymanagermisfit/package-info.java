// SPDX-License-Identifier: Apache-2.0
/** Agent that a restart locks out: the rule with its page and examples. */
@NullMarked
package dev.plumbline.rules.spire.agentkeymanagermisfit;

import org.jspecify.annotations.NullMarked;
