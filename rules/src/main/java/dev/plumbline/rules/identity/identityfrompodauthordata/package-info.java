// SPDX-License-Identifier: Apache-2.0
/** Identity that the author of a pod chooses: the rule with its page and examples. */
@NullMarked
package dev.plumbline.rules.identity.identityfrompodauthordata;

import org.jspecify.annotations.NullMarked;
