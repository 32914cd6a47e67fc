// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.examine;

import dev.plumbline.credential.InventoryEntry;
import dev.plumbline.credential.Place;
import dev.plumbline.credential.judge.Setting;
import dev.plumbline.manifest.FieldPath;
import dev.plumbline.manifest.MappingNode;
import dev.plumbline.manifest.Node;
import dev.plumbline.manifest.ScalarNode;
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
        each(
                root,
                "data",
                (key, scalar) -> plain(scene(Place.CONFIG_MAP, setting, base.key("data"), key), key, scalar));
        each(
                root,
                "binaryData",
                (key, scalar) ->
                        texts.bytes(scene(Place.CONFIG_MAP, setting, base.key("binaryData"), key), key, scalar.text()));
    }

    void secret(MappingNode root, FieldPath base, boolean live) {
        Setting setting = new Setting(Setting.Kind.SECRET, live && !isFilledLater(root));
        Optional<String> writer = Synchronised.writer(root);
        each(root, "stringData", (key, scalar) -> {
            Scene scene = scene(Place.SECRET, setting, base.key("stringData"), key);
            entry(scene, key, scalar, writer, () -> plain(scene, key, scalar));
        });
        each(root, "data", (key, scalar) -> {
            Scene scene = scene(Place.SECRET, setting, base.key("data"), key);
            entry(scene, key, scalar, writer, () -> texts.bytes(scene, key, scalar.text()));
        });
    }

    /** The Argo CD Vault plugin replaces {@code <name>} before it applies the Secret. */
    private static boolean isFilledLater(MappingNode secret) {
        return secret.text("metadata", "annotations", "avp.kubernetes.io/path").isPresent();
    }

    /** An entry of a Secret is inventory when nothing in it is recognised, or when an operator wrote it. */
    private void entry(Scene scene, String key, ScalarNode scalar, Optional<String> writer, Runnable examination) {
        int before = harvest.size();
        examination.run();
        if (writer.isPresent()) {
            harvest.synchronised(before, scene, writer.get(), scalar.span());
        } else if (harvest.size() == before) {
            harvest.note(scene, FieldPath.root(), InventoryEntry.Kind.OTHER_SECRET_DATA, key, scalar.span());
        }
    }

    private void plain(Scene scene, String key, ScalarNode scalar) {
        texts.file(scene, FieldPath.root(), key, scalar.text(), 0);
    }

    private static Scene scene(Place place, Setting setting, FieldPath base, String key) {
        return new Scene(place, setting, base.key(key), Naming.titled(key));
    }

    private interface Field {
        void scalar(String key, ScalarNode scalar);
    }

    private static void each(MappingNode root, String field, Field action) {
        for (MappingNode.Entry entry : entries(root, field)) {
            if (entry.value() instanceof ScalarNode scalar && !scalar.text().isEmpty() && !scalar.isNull()) {
                action.scalar(entry.key().value(), scalar);
            }
        }
    }

    private static List<MappingNode.Entry> entries(MappingNode root, String field) {
        return root.get(field)
                .flatMap(Node::asMapping)
                .map(MappingNode::entries)
                .orElse(List.of());
    }
}
