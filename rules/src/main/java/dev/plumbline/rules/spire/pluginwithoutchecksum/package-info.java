// SPDX-License-Identifier: Apache-2.0
/** External plugin that anybody may swap: the rule with its page and examples. */
@NullMarked
package dev.plumbline.rules.spire.pluginwithoutchecksum;

import org.jspecify.annotations.NullMarked;
