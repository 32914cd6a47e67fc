// SPDX-License-Identifier: Apache-2.0
/** Istio proxy that cannot use the identity it gets: the rule with its page and examples. */
@NullMarked
package dev.plumbline.rules.identity.istioidentitymismatch;

import org.jspecify.annotations.NullMarked;
