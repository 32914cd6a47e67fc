// SPDX-License-Identifier: Apache-2.0
/** Tests of the chain: sound estates of every mechanism, and what one fault makes of each. */
@NullMarked
package dev.plumbline.chain;

import org.jspecify.annotations.NullMarked;
