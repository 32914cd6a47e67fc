// SPDX-License-Identifier: Apache-2.0
/** CA keys in memory or in a plain file: the rule with its page and examples. */
@NullMarked
package dev.plumbline.rules.spire.weakserverkeymanager;

import org.jspecify.annotations.NullMarked;
