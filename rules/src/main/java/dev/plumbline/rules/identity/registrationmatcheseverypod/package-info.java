// SPDX-License-Identifier: Apache-2.0
/** Registration that gives an identity to every pod: the rule with its page and examples. */
@NullMarked
package dev.plumbline.rules.identity.registrationmatcheseverypod;

import org.jspecify.annotations.NullMarked;
