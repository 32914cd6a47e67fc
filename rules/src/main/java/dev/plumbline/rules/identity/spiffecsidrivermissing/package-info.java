// SPDX-License-Identifier: Apache-2.0
/** Pod waits for a Workload API that no agent serves: the rule with its page and examples. */
@NullMarked
package dev.plumbline.rules.identity.spiffecsidrivermissing;

import org.jspecify.annotations.NullMarked;
