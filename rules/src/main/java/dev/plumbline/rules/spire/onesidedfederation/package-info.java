// SPDX-License-Identifier: Apache-2.0
/** Federation that the other side does not answer: the rule with its page and examples. */
@NullMarked
package dev.plumbline.rules.spire.onesidedfederation;

import org.jspecify.annotations.NullMarked;
