// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cluster;

import dev.plumbline.manifest.MappingNode;
import dev.plumbline.manifest.PlacedText;
import dev.plumbline.manifest.ScalarNode;
import dev.plumbline.manifest.Span;
import java.util.ArrayList;
import java.util.List;

/** Gives an item of a list the {@code apiVersion} and {@code kind} that the API server leaves out. */
final class Typed {
    private Typed() {}

    static MappingNode item(MappingNode item, Served kind) {
        List<MappingNode.Entry> entries = new ArrayList<>();
        entries.add(entry("apiVersion", kind.apiVersion(), item.span()));
        entries.add(entry("kind", kind.kind(), item.span()));
        item.entries().stream()
                .filter(entry -> !entry.key().value().equals("apiVersion")
                        && !entry.key().value().equals("kind"))
                .forEach(entries::add);
        return new MappingNode(entries, item.span());
    }

    private static MappingNode.Entry entry(String key, String value, Span place) {
        return new MappingNode.Entry(scalar(key, place), scalar(value, place));
    }

    private static ScalarNode scalar(String text, Span place) {
        Span point = new Span(place.start(), place.start());
        return new ScalarNode(PlacedText.within(point, text), ScalarNode.Style.PLAIN, point);
    }
}
