// SPDX-License-Identifier: Apache-2.0
/** Agent socket mounted through hostPath: the rule with its page and examples. */
@NullMarked
package dev.plumbline.rules.identity.agentsocketthroughhostpath;

import org.jspecify.annotations.NullMarked;
