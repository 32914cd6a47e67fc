// SPDX-License-Identifier: Apache-2.0
/** Registration hidden behind an older one: the rule with its page and examples. */
@NullMarked
package dev.plumbline.rules.identity.registrationmasked;

import org.jspecify.annotations.NullMarked;
