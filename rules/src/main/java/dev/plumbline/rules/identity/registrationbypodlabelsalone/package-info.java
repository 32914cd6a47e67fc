// SPDX-License-Identifier: Apache-2.0
/** Registration that any namespace's users can join: the rule with its page and examples. */
@NullMarked
package dev.plumbline.rules.identity.registrationbypodlabelsalone;

import org.jspecify.annotations.NullMarked;
