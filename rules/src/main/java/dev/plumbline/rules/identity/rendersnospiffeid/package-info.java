// SPDX-License-Identifier: Apache-2.0
/** Registration that renders no valid SPIFFE ID: the rule with its page and examples. */
@NullMarked
package dev.plumbline.rules.identity.rendersnospiffeid;

import org.jspecify.annotations.NullMarked;
