// SPDX-License-Identifier: Apache-2.0
/** Nested server that gets no CA from its upstream: the rule with its page and examples. */
@NullMarked
package dev.plumbline.rules.spire.nestedservercannotsign;

import org.jspecify.annotations.NullMarked;
