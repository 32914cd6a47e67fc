// SPDX-License-Identifier: Apache-2.0
/** Static credential in an annotation. */
@NullMarked
package dev.plumbline.rules.credential.staticcredentialinannotation;

import org.jspecify.annotations.NullMarked;
