// SPDX-License-Identifier: Apache-2.0
/**
 * Decides whether one value is a credential, from what stands closest to what stands farthest: the value's own grammar, the
 * key's words, how hard the value is to guess, and where it lies.
 *
 * <p>Randomness is never required: most passwords in configuration are words.
 */
@NullMarked
package dev.plumbline.credential.judge;

import org.jspecify.annotations.NullMarked;
