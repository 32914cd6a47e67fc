// SPDX-License-Identifier: Apache-2.0
/** CA certificate with a placeholder subject: the rule with its page and examples. */
@NullMarked
package dev.plumbline.rules.spire.defaultcasubject;

import org.jspecify.annotations.NullMarked;
