// SPDX-License-Identifier: Apache-2.0
/** Registration that no controller manager takes up: the rule with its page and examples. */
@NullMarked
package dev.plumbline.rules.identity.registrationnobodytakesup;

import org.jspecify.annotations.NullMarked;
