// SPDX-License-Identifier: Apache-2.0
/** Right to nodes/proxy, which is exec in every pod: the rule with its page and examples. */
@NullMarked
package dev.plumbline.rules.spire.nodesproxyallowed;

import org.jspecify.annotations.NullMarked;
