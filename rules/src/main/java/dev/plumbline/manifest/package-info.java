// SPDX-License-Identifier: Apache-2.0
/**
 * One tree of nodes with a position on every key and value, whatever text it was read from.
 *
 * <p>Everything that parses takes a {@link dev.plumbline.manifest.PlacedText} and asks it for spans, so a document inside a
 * value (an INI file in a ConfigMap, JSON in an annotation) points into the outer file without knowing that there is one.
 * Text may be a credential: no {@code toString} in this package prints it.
 */
@NullMarked
package dev.plumbline.manifest;

import org.jspecify.annotations.NullMarked;
