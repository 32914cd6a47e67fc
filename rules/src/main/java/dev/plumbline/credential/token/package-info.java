// SPDX-License-Identifier: Apache-2.0
/**
 * Tokens whose text proves itself: a fixed prefix, an alphabet, a length, often a checksum.
 *
 * <p>What is known of each type stands in the table {@code tokens.tsv}, one line a type with the source of the format; this
 * package reads it, finds candidates in one pass over a text and checks each with a matcher that never goes back. Types whose
 * shape proves nothing alone carry key words and are only asked for by name. Nothing here keeps or prints what it matched.
 */
@NullMarked
package dev.plumbline.credential.token;

import org.jspecify.annotations.NullMarked;
