// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.examine;

import dev.plumbline.credential.InventoryEntry;
import dev.plumbline.credential.Place;
import dev.plumbline.credential.judge.Setting;
import dev.plumbline.manifest.FieldPath;
import dev.plumbline.manifest.MappingNode;
import dev.plumbline.manifest.Node;
import dev.plumbline.manifest.PlacedText;
import java.util.List;
import java.util.Optional;

/** The payload of ConfigMaps and Secrets. */
final class Payloads {
    private final Texts texts;
    private final Harvest harvest;

    Payloads(Texts texts, Harvest harvest) {
        this.texts = texts;
        this.harvest = harvest;
    }

    void configMap(MappingNode root, FieldPath base, boolean live) {
        Setting setting = new Setting(Setting.Kind.CONFIGURATION, live);
        for (MappingNode.Entry entry : entries(root, "data")) {
            entry.value()
                    .asScalar()
                    .ifPresent(scalar -> file(Place.CONFIG_MAP, setting, base.key("data"), entry, scalar.text()));
        }
        for (MappingNode.Entry entry : entries(root, "binaryData")) {
            entry.value()
                    .asScalar()
                    .flatMap(Packed::base64)
                    .ifPresent(text -> file(Place.CONFIG_MAP, setting, base.key("binaryData"), entry, text));
        }
    }

    void secret(MappingNode root, FieldPath base, boolean live) {
        Setting setting = new Setting(Setting.Kind.SECRET, live);
        Optional<String> writer = Synchronised.writer(root);
        for (MappingNode.Entry entry : entries(root, "stringData")) {
            entry.value()
                    .asScalar()
                    .ifPresent(scalar ->
                            secretEntry(setting, base.key("stringData"), entry, Optional.of(scalar.text()), writer));
        }
        for (MappingNode.Entry entry : entries(root, "data")) {
            entry.value()
                    .asScalar()
                    .filter(scalar -> !scalar.text().isEmpty())
                    .ifPresent(scalar -> secretEntry(setting, base.key("data"), entry, Packed.base64(scalar), writer));
        }
    }

    private void secretEntry(
            Setting setting,
            FieldPath base,
            MappingNode.Entry entry,
            Optional<PlacedText> text,
            Optional<String> writer) {
        String key = entry.key().value();
        Scene scene = new Scene(Place.SECRET, setting, base.key(key), Naming.titled(key));
        int before = harvest.size();
        text.ifPresent(plain -> file(Place.SECRET, setting, base, entry, plain));
        if (writer.isPresent()) {
            harvest.synchronised(before, scene, writer.get(), entry.value().span());
        } else if (harvest.size() == before) {
            harvest.note(
                    scene,
                    FieldPath.root(),
                    InventoryEntry.Kind.OTHER_SECRET_DATA,
                    key,
                    entry.value().span());
        }
    }

    private void file(Place place, Setting setting, FieldPath base, MappingNode.Entry entry, PlacedText text) {
        String key = entry.key().value();
        Scene scene = new Scene(place, setting, base.key(key), Naming.titled(key));
        if (!text.isEmpty()) {
            texts.file(scene, FieldPath.root(), key, text, 0);
        }
    }

    private static List<MappingNode.Entry> entries(MappingNode root, String field) {
        return root.get(field)
                .flatMap(Node::asMapping)
                .map(MappingNode::entries)
                .orElse(List.of());
    }
}
