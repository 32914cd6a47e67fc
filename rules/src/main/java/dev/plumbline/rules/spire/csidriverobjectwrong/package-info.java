// SPDX-License-Identifier: Apache-2.0
/** CSIDriver object that does not fit the SPIFFE driver: the rule with its page and examples. */
@NullMarked
package dev.plumbline.rules.spire.csidriverobjectwrong;

import org.jspecify.annotations.NullMarked;
