// SPDX-License-Identifier: Apache-2.0
/** SPIRE account without the rights that its work needs: the rule with its page and examples. */
@NullMarked
package dev.plumbline.rules.spire.spireaccountlacksrights;

import org.jspecify.annotations.NullMarked;
