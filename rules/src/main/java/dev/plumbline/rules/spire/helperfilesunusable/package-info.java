// SPDX-License-Identifier: Apache-2.0
/** Files of SPIFFE helper that nobody can use: the rule with its page and examples. */
@NullMarked
package dev.plumbline.rules.spire.helperfilesunusable;

import org.jspecify.annotations.NullMarked;
