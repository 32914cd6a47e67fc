// SPDX-License-Identifier: Apache-2.0
/** Static credential in a Secret. */
@NullMarked
package dev.plumbline.rules.credential.staticcredentialinsecret;

import org.jspecify.annotations.NullMarked;
