// SPDX-License-Identifier: Apache-2.0
/** DNS names in SVIDs that are invalid or too widely given: the rule with its page and examples. */
@NullMarked
package dev.plumbline.rules.identity.unsafednsnamesofregistration;

import org.jspecify.annotations.NullMarked;
