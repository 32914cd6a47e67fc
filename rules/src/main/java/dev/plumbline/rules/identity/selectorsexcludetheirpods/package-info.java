// SPDX-License-Identifier: Apache-2.0
/** Entry that no process can match: the rule with its page and examples. */
@NullMarked
package dev.plumbline.rules.identity.selectorsexcludetheirpods;

import org.jspecify.annotations.NullMarked;
