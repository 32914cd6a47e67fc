// SPDX-License-Identifier: Apache-2.0
/** Static credential in an environment variable. */
@NullMarked
package dev.plumbline.rules.credential.staticcredentialinenv;

import org.jspecify.annotations.NullMarked;
