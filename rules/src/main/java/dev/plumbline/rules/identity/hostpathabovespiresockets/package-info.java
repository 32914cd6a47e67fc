// SPDX-License-Identifier: Apache-2.0
/** Folder of the node that holds SPIRE's private sockets or keys: the rule with its page and examples. */
@NullMarked
package dev.plumbline.rules.identity.hostpathabovespiresockets;

import org.jspecify.annotations.NullMarked;
