// SPDX-License-Identifier: Apache-2.0
/** SVIDs or CA that live too long: the rule with its page and examples. */
@NullMarked
package dev.plumbline.rules.spire.longlivedsvids;

import org.jspecify.annotations.NullMarked;
