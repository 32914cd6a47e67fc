// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.intake;

import dev.plumbline.manifest.MappingNode;
import dev.plumbline.manifest.PlacedText;
import dev.plumbline.manifest.ScalarNode;
import dev.plumbline.manifest.Span;
import java.util.ArrayList;
import java.util.List;

/** Fields that an object owes to the list it stands in, where the API server leaves them out. */
public final class TypedItems {
    private TypedItems() {}

    /** An item with what its list says of all items. */
    public static MappingNode typed(MappingNode item, String apiVersion, String kind) {
        List<MappingNode.Entry> entries = new ArrayList<>(item.entries().size() + 2);
        entries.add(entry("apiVersion", apiVersion, item.span()));
        entries.add(entry("kind", kind, item.span()));
        for (MappingNode.Entry entry : item.entries()) {
            String key = entry.key().value();
            if (!key.equals("apiVersion") && !key.equals("kind")) {
                entries.add(entry);
            }
        }
        return new MappingNode(entries, item.span());
    }

    static MappingNode.Entry entry(String key, String value, Span place) {
        return new MappingNode.Entry(scalar(key, place), scalar(value, place));
    }

    private static ScalarNode scalar(String text, Span place) {
        Span point = new Span(place.start(), place.start());
        return new ScalarNode(PlacedText.within(point, text), ScalarNode.Style.PLAIN, point);
    }
}
