// SPDX-License-Identifier: Apache-2.0
/** Federation relationship that cannot work: the rule with its page and examples. */
@NullMarked
package dev.plumbline.rules.spire.unusablefederation;

import org.jspecify.annotations.NullMarked;
