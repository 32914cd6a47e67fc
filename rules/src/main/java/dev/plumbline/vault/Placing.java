// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.vault;

import dev.plumbline.manifest.FieldPath;
import dev.plumbline.manifest.Location;
import dev.plumbline.manifest.Span;

/** Turns a stretch of a carrier's text into a place of its file or object. */
@FunctionalInterface
public interface Placing {
    Location at(Span span, FieldPath path);
}
