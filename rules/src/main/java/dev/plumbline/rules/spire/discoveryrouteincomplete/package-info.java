// SPDX-License-Identifier: Apache-2.0
/** Route to the discovery provider that leaves a document out: the rule with its page and examples. */
@NullMarked
package dev.plumbline.rules.spire.discoveryrouteincomplete;

import org.jspecify.annotations.NullMarked;
