// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.spire.settings;

import dev.plumbline.manifest.FieldPath;
import dev.plumbline.manifest.Items;
import dev.plumbline.manifest.Location;
import dev.plumbline.manifest.MappingNode;
import dev.plumbline.manifest.Node;
import dev.plumbline.manifest.ScalarNode;
import dev.plumbline.manifest.SequenceNode;
import dev.plumbline.manifest.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/** Turns a tree into settings, giving each part its place. */
public final class SettingReader {
    private final BiFunction<Span, FieldPath, Location> place;

    /** @param place the place of a stretch of the text at a path */
    public SettingReader(BiFunction<Span, FieldPath, Location> place) {
        this.place = place;
    }

    public Setting read(Node node, FieldPath path) {
        Location at = place.apply(node.span(), path);
        if (node instanceof MappingNode mapping) {
            return block(mapping, path, at);
        }
        if (node instanceof SequenceNode sequence) {
            return items(sequence, path, at);
        }
        ScalarNode scalar = (ScalarNode) node;
        return scalar.isNull() ? new Setting.Nothing(at) : new Setting.Single(scalar.value(), at);
    }

    private Setting block(MappingNode mapping, FieldPath path, Location at) {
        List<Setting.Entry> entries = new ArrayList<>();
        for (MappingNode.Entry entry : mapping.entries()) {
            FieldPath inside = path.key(entry.key().value());
            entries.add(new Setting.Entry(
                    entry.key().value(), place.apply(entry.key().span(), inside), read(entry.value(), inside)));
        }
        return new Setting.Block(entries, at);
    }

    private Setting items(SequenceNode sequence, FieldPath path, Location at) {
        List<Setting> items = new ArrayList<>();
        List<String> names = Items.stableNames(sequence.items());
        for (int index = 0; index < names.size(); index++) {
            items.add(read(sequence.items().get(index), path.item(index, names.get(index))));
        }
        return new Setting.Items(items, at);
    }
}
