// SPDX-License-Identifier: Apache-2.0
/** Upstream authority whose key or connection is not safe: the rule with its page and examples. */
@NullMarked
package dev.plumbline.rules.spire.unsafeupstreamauthority;

import org.jspecify.annotations.NullMarked;
