// SPDX-License-Identifier: Apache-2.0
/** Another container mounts the server's data volume: the rule with its page and examples. */
@NullMarked
package dev.plumbline.rules.spire.serverdatashared;

import org.jspecify.annotations.NullMarked;
