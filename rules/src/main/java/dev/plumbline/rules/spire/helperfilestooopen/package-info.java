// SPDX-License-Identifier: Apache-2.0
/** Key or token file that others may read: the rule with its page and examples. */
@NullMarked
package dev.plumbline.rules.spire.helperfilestooopen;

import org.jspecify.annotations.NullMarked;
