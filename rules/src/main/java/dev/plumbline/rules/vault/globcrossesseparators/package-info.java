// SPDX-License-Identifier: Apache-2.0
/** The rule {@code glob-crosses-separators}. */
@NullMarked
package dev.plumbline.rules.vault.globcrossesseparators;

import org.jspecify.annotations.NullMarked;
