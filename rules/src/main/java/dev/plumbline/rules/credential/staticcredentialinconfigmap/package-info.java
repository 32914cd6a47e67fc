// SPDX-License-Identifier: Apache-2.0
/** Static credential in a ConfigMap. */
@NullMarked
package dev.plumbline.rules.credential.staticcredentialinconfigmap;

import org.jspecify.annotations.NullMarked;
