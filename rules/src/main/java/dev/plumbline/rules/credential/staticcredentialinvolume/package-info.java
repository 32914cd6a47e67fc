// SPDX-License-Identifier: Apache-2.0
/** Static credential in a volume definition. */
@NullMarked
package dev.plumbline.rules.credential.staticcredentialinvolume;

import org.jspecify.annotations.NullMarked;
