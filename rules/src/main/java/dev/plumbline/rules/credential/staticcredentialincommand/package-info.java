// SPDX-License-Identifier: Apache-2.0
/** Static credential in a command line, probe or hook. */
@NullMarked
package dev.plumbline.rules.credential.staticcredentialincommand;

import org.jspecify.annotations.NullMarked;
