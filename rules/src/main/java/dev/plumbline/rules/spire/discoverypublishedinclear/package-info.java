// SPDX-License-Identifier: Apache-2.0
/** Discovery provider published without TLS all the way: the rule with its page and examples. */
@NullMarked
package dev.plumbline.rules.spire.discoverypublishedinclear;

import org.jspecify.annotations.NullMarked;
