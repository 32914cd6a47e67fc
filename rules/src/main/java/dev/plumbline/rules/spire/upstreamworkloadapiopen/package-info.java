// SPDX-License-Identifier: Apache-2.0
/** Upstream Workload API open to every workload: the rule with its page and examples. */
@NullMarked
package dev.plumbline.rules.spire.upstreamworkloadapiopen;

import org.jspecify.annotations.NullMarked;
