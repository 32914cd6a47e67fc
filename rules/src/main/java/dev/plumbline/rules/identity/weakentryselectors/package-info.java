// SPDX-License-Identifier: Apache-2.0
/** Entry that a crowd of processes matches: the rule with its page and examples. */
@NullMarked
package dev.plumbline.rules.identity.weakentryselectors;

import org.jspecify.annotations.NullMarked;
