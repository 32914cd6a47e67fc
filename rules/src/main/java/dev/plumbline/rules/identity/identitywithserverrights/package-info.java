// SPDX-License-Identifier: Apache-2.0
/** Identity that may administer the trust domain: the rule with its page and examples. */
@NullMarked
package dev.plumbline.rules.identity.identitywithserverrights;

import org.jspecify.annotations.NullMarked;
