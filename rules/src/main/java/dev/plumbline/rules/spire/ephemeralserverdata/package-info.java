// SPDX-License-Identifier: Apache-2.0
/** Database of the server that ends with its pod: the rule with its page and examples. */
@NullMarked
package dev.plumbline.rules.spire.ephemeralserverdata;

import org.jspecify.annotations.NullMarked;
