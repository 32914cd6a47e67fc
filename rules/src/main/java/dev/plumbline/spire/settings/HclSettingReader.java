// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.spire.settings;

import dev.plumbline.manifest.FieldPath;
import dev.plumbline.manifest.Location;
import dev.plumbline.manifest.PlacedText;
import dev.plumbline.manifest.Span;
import dev.plumbline.manifest.embedded.HclAttribute;
import dev.plumbline.manifest.embedded.HclBlock;
import dev.plumbline.manifest.embedded.HclBody;
import dev.plumbline.manifest.embedded.HclEntry;
import dev.plumbline.manifest.embedded.HclValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** Turns an HCL body into settings: a block's labels become the names of blocks inside it. */
public final class HclSettingReader {
    private final BiFunction<Span, FieldPath, Location> place;

    /** @param place the place of a stretch of the text at a path */
    public HclSettingReader(BiFunction<Span, FieldPath, Location> place) {
        this.place = place;
    }

    public Setting read(HclBody body, FieldPath path) {
        List<Setting.Entry> entries = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        for (HclEntry entry : body.entries()) {
            String name = entry.name().value();
            boolean labelled =
                    entry instanceof HclBlock block && !block.labels().isEmpty();
            int ordinal = labelled ? 0 : seen.merge(name, 1, Integer::sum) - 1;
            FieldPath inside = path.key(name, ordinal);
            entries.add(new Setting.Entry(name, place.apply(entry.name().span(), inside), value(entry, inside)));
        }
        return new Setting.Block(entries, place.apply(body.span(), path));
    }

    private Setting value(HclEntry entry, FieldPath path) {
        if (entry instanceof HclAttribute attribute) {
            return value(attribute.value(), path);
        }
        HclBlock block = (HclBlock) entry;
        return labelled(block, block.labels(), path);
    }

    private Setting labelled(HclBlock block, List<PlacedText> labels, FieldPath path) {
        if (labels.isEmpty()) {
            return read(block.body(), path);
        }
        PlacedText label = labels.get(0);
        FieldPath inside = path.key(label.value());
        Setting body = labelled(block, labels.subList(1, labels.size()), inside);
        Setting.Entry only = new Setting.Entry(label.value(), place.apply(label.span(), inside), body);
        return new Setting.Block(List.of(only), place.apply(block.span(), path));
    }

    private Setting value(HclValue value, FieldPath path) {
        Location at = place.apply(value.span(), path);
        if (value instanceof HclValue.Object object) {
            return read(object.body(), path);
        }
        if (value instanceof HclValue.Items items) {
            List<Setting> settings = new ArrayList<>();
            for (HclValue item : items.values()) {
                String stable = item.scalar().isPresent() ? "#" + settings.size() : Integer.toString(settings.size());
                settings.add(value(item, path.item(settings.size(), stable)));
            }
            return new Setting.Items(settings, at);
        }
        if (value instanceof HclValue.Call call) {
            return new Setting.Single(call.text().value(), at);
        }
        if (value instanceof HclValue.Expression expression) {
            return new Setting.Single(expression.text().value(), at);
        }
        return value.scalar()
                .<Setting>map(text -> new Setting.Single(text.value(), at))
                .orElseGet(() -> new Setting.Nothing(at));
    }
}
