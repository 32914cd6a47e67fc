// SPDX-License-Identifier: Apache-2.0
/** Variable in a configuration that nobody fills in: the rule with its page and examples. */
@NullMarked
package dev.plumbline.rules.spire.unresolvedconfigurationvariable;

import org.jspecify.annotations.NullMarked;
