// SPDX-License-Identifier: Apache-2.0
/** Administrative socket of the server where others reach it: the rule with its page and examples. */
@NullMarked
package dev.plumbline.rules.spire.serversocketexposed;

import org.jspecify.annotations.NullMarked;
