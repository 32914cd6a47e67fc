// SPDX-License-Identifier: Apache-2.0
/** Registration uses a field that the installed CRD drops: the rule with its page and examples. */
@NullMarked
package dev.plumbline.rules.identity.fieldunknowntothecrd;

import org.jspecify.annotations.NullMarked;
