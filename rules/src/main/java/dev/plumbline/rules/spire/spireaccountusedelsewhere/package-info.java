// SPDX-License-Identifier: Apache-2.0
/** Another workload runs as SPIRE's account: the rule with its page and examples. */
@NullMarked
package dev.plumbline.rules.spire.spireaccountusedelsewhere;

import org.jspecify.annotations.NullMarked;
