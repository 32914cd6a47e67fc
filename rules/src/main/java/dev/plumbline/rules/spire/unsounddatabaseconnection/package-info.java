// SPDX-License-Identifier: Apache-2.0
/** Connection to the database that does not verify it, or cannot work: the rule with its page and examples. */
@NullMarked
package dev.plumbline.rules.spire.unsounddatabaseconnection;

import org.jspecify.annotations.NullMarked;
