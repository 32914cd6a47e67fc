// SPDX-License-Identifier: Apache-2.0
/** The rule {@code pinned-token-reviewer}. */
@NullMarked
package dev.plumbline.rules.vault.pinnedtokenreviewer;

import org.jspecify.annotations.NullMarked;
