// SPDX-License-Identifier: Apache-2.0
/** The rule {@code misspelled-kv-path}. */
@NullMarked
package dev.plumbline.rules.delivery.misspelledkvpath;

import org.jspecify.annotations.NullMarked;
