// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.manifest.embedded;

import static java.util.Objects.requireNonNull;

import dev.plumbline.manifest.PlacedText;
import dev.plumbline.manifest.Span;
import java.util.List;

/** A block with its labels: {@code path "secret/*" { … }}. */
public record HclBlock(PlacedText name, List<PlacedText> labels, HclBody body, Span span) implements HclEntry {
    public HclBlock {
        requireNonNull(name, "name");
        labels = List.copyOf(labels);
        requireNonNull(body, "body");
        requireNonNull(span, "span");
    }

    /** A label's text; empty when there are not so many. */
    public String label(int index) {
        return index < labels.size() ? labels.get(index).value() : "";
    }
}
