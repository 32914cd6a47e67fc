// SPDX-License-Identifier: Apache-2.0
/** Admission webhook for registrations that does not decide, or blocks: the rule with its page and examples. */
@NullMarked
package dev.plumbline.rules.spire.inertregistrationwebhook;

import org.jspecify.annotations.NullMarked;
