// SPDX-License-Identifier: Apache-2.0
/** Issuer of JWT-SVIDs missing or unusable: the rule with its page and examples. */
@NullMarked
package dev.plumbline.rules.spire.unusablejwtissuer;

import org.jspecify.annotations.NullMarked;
