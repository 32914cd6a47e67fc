// SPDX-License-Identifier: Apache-2.0
/** JWT-SVID that several verifiers accept: the rule with its page and examples. */
@NullMarked
package dev.plumbline.rules.spire.tokenforseveralverifiers;

import org.jspecify.annotations.NullMarked;
