// SPDX-License-Identifier: Apache-2.0
/** Controller manager that names other agents than the server attests: the rule with its page and examples. */
@NullMarked
package dev.plumbline.rules.spire.parentidmismatch;

import org.jspecify.annotations.NullMarked;
