// SPDX-License-Identifier: Apache-2.0
/** Registration that does not parse: the rule with its page and examples. */
@NullMarked
package dev.plumbline.rules.identity.brokenidentitytemplate;

import org.jspecify.annotations.NullMarked;
