// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.manifest.embedded;

import static java.util.Objects.requireNonNull;

import dev.plumbline.manifest.PlacedText;
import dev.plumbline.manifest.Span;

/** A name with its value: {@code name = value}, or a member of a JSON object. */
public record HclAttribute(PlacedText name, HclValue value, Span span) implements HclEntry {
    public HclAttribute {
        requireNonNull(name, "name");
        requireNonNull(value, "value");
        requireNonNull(span, "span");
    }
}
