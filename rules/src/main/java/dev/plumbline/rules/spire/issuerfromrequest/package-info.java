// SPDX-License-Identifier: Apache-2.0
/** Issuer taken from each request: the rule with its page and examples. */
@NullMarked
package dev.plumbline.rules.spire.issuerfromrequest;

import org.jspecify.annotations.NullMarked;
