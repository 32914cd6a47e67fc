// SPDX-License-Identifier: Apache-2.0
/** Agent socket and CSI driver on different folders: the rule with its page and examples. */
@NullMarked
package dev.plumbline.rules.spire.socketchainbroken;

import org.jspecify.annotations.NullMarked;
