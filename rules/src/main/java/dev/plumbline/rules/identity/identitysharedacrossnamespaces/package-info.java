// SPDX-License-Identifier: Apache-2.0
/** Identity that is the same in several namespaces: the rule with its page and examples. */
@NullMarked
package dev.plumbline.rules.identity.identitysharedacrossnamespaces;

import org.jspecify.annotations.NullMarked;
