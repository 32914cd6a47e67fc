// SPDX-License-Identifier: Apache-2.0
/** Federated bundles that do not reach the files: the rule with its page and examples. */
@NullMarked
package dev.plumbline.rules.spire.helperbundlesdisagree;

import org.jspecify.annotations.NullMarked;
