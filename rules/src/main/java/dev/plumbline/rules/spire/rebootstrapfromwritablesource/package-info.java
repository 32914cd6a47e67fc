// SPDX-License-Identifier: Apache-2.0
/** Agent that follows whoever writes its trust bundle: the rule with its page and examples. */
@NullMarked
package dev.plumbline.rules.spire.rebootstrapfromwritablesource;

import org.jspecify.annotations.NullMarked;
