// SPDX-License-Identifier: Apache-2.0
/** Static credential in a comment. */
@NullMarked
package dev.plumbline.rules.credential.staticcredentialincomment;

import org.jspecify.annotations.NullMarked;
