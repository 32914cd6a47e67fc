// SPDX-License-Identifier: Apache-2.0
/** Agent that the server's token attestor does not accept: the rule with its page and examples. */
@NullMarked
package dev.plumbline.rules.spire.psatclustermismatch;

import org.jspecify.annotations.NullMarked;
