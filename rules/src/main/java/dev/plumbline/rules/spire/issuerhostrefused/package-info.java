// SPDX-License-Identifier: Apache-2.0
/** Discovery provider that does not answer for the issuer: the rule with its page and examples. */
@NullMarked
package dev.plumbline.rules.spire.issuerhostrefused;

import org.jspecify.annotations.NullMarked;
