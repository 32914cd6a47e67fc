// SPDX-License-Identifier: Apache-2.0
/** The rule {@code replayable-login}. */
@NullMarked
package dev.plumbline.rules.chain.replayablelogin;

import org.jspecify.annotations.NullMarked;
