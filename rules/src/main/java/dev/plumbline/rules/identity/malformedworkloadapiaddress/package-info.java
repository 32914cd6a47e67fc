// SPDX-License-Identifier: Apache-2.0
/** Workload API address in a form that its reader refuses: the rule with its page and examples. */
@NullMarked
package dev.plumbline.rules.identity.malformedworkloadapiaddress;

import org.jspecify.annotations.NullMarked;
