// SPDX-License-Identifier: Apache-2.0
/** Static credential in a label. */
@NullMarked
package dev.plumbline.rules.credential.staticcredentialinlabel;

import org.jspecify.annotations.NullMarked;
