// SPDX-License-Identifier: Apache-2.0
/** Discovery document allowed to announce http addresses: the rule with its page and examples. */
@NullMarked
package dev.plumbline.rules.spire.insecurediscoveryscheme;

import org.jspecify.annotations.NullMarked;
