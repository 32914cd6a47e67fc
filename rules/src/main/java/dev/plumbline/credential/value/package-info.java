// SPDX-License-Identifier: Apache-2.0
/**
 * What a value is by its own grammar, whole value only, and how hard it is to guess.
 *
 * <p>A reference, a path or a number under the key {@code password} is no password; a password that merely starts like one
 * is. Every test looks at each character a bounded number of times.
 */
@NullMarked
package dev.plumbline.credential.value;

import org.jspecify.annotations.NullMarked;
