// SPDX-License-Identifier: Apache-2.0
/** Static credential in a Helm values file. */
@NullMarked
package dev.plumbline.rules.credential.staticcredentialinvaluesfile;

import org.jspecify.annotations.NullMarked;
