// SPDX-License-Identifier: Apache-2.0
/** Pod Security of SPIRE's namespaces: the rule with its page and examples. */
@NullMarked
package dev.plumbline.rules.spire.spirenamespacepodsecurity;

import org.jspecify.annotations.NullMarked;
