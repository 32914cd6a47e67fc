// SPDX-License-Identifier: Apache-2.0
/** Discovery provider that does not start, or holds the server socket: the rule with its page and examples. */
@NullMarked
package dev.plumbline.rules.spire.discoverysettingsrefused;

import org.jspecify.annotations.NullMarked;
