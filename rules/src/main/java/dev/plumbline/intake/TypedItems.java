// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.intake;

import dev.plumbline.manifest.MappingNode;
import dev.plumbline.manifest.PlacedText;
import dev.plumbline.manifest.ScalarNode;
import dev.plumbline.manifest.Span;

/** Fields that an object owes to the list it stands in. */
final class TypedItems {
    private TypedItems() {}

    static MappingNode.Entry entry(String key, String value, Span place) {
        return new MappingNode.Entry(scalar(key, place), scalar(value, place));
    }

    private static ScalarNode scalar(String text, Span place) {
        Span point = new Span(place.start(), place.start());
        return new ScalarNode(PlacedText.within(point, text), ScalarNode.Style.PLAIN, point);
    }
}
