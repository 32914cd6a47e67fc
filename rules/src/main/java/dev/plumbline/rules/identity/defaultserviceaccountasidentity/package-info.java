// SPDX-License-Identifier: Apache-2.0
/** Identity that rests on the default ServiceAccount: the rule with its page and examples. */
@NullMarked
package dev.plumbline.rules.identity.defaultserviceaccountasidentity;

import org.jspecify.annotations.NullMarked;
