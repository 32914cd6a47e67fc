// SPDX-License-Identifier: Apache-2.0
/** Agent without a sound source for the trust bundle: the rule with its page and examples. */
@NullMarked
package dev.plumbline.rules.spire.unreadabletrustbundle;

import org.jspecify.annotations.NullMarked;
