// SPDX-License-Identifier: Apache-2.0
/** Experimental or profiling option left on: the rule with its page and examples. */
@NullMarked
package dev.plumbline.rules.spire.experimentaloptioninuse;

import org.jspecify.annotations.NullMarked;
