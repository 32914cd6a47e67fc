// SPDX-License-Identifier: Apache-2.0
/** SPIRE component logs at debug level: the rule with its page and examples. */
@NullMarked
package dev.plumbline.rules.spire.debuglogging;

import org.jspecify.annotations.NullMarked;
