// SPDX-License-Identifier: Apache-2.0
/** Pod with several identities and no choice among them: the rule with its page and examples. */
@NullMarked
package dev.plumbline.rules.identity.severalidentitiesforonepod;

import org.jspecify.annotations.NullMarked;
