// SPDX-License-Identifier: Apache-2.0
/** Many literal strings found in one pass over a text, which is how tokens and connection strings find where to look closer. */
@NullMarked
package dev.plumbline.credential.literal;

import org.jspecify.annotations.NullMarked;
