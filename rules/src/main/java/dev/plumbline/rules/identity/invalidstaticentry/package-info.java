// SPDX-License-Identifier: Apache-2.0
/** Static entry that cannot be registered: the rule with its page and examples. */
@NullMarked
package dev.plumbline.rules.identity.invalidstaticentry;

import org.jspecify.annotations.NullMarked;
