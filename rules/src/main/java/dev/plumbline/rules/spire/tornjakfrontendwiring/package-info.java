// SPDX-License-Identifier: Apache-2.0
/** Tornjak's pages without login or over http: the rule with its page and examples. */
@NullMarked
package dev.plumbline.rules.spire.tornjakfrontendwiring;

import org.jspecify.annotations.NullMarked;
