// SPDX-License-Identifier: Apache-2.0
/** SPIRE pod with more of its node than it needs: the rule with its page and examples. */
@NullMarked
package dev.plumbline.rules.spire.unhardenedspirepod;

import org.jspecify.annotations.NullMarked;
