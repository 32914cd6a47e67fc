// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.examine;

import dev.plumbline.credential.Place;
import dev.plumbline.credential.judge.Setting;
import dev.plumbline.manifest.FieldPath;
import dev.plumbline.manifest.Items;
import dev.plumbline.manifest.MappingNode;
import dev.plumbline.manifest.Node;
import dev.plumbline.manifest.SequenceNode;
import dev.plumbline.model.Container;
import java.util.List;
import java.util.Set;

/** The places of a pod spec: containers of all sorts, and volumes that carry a credential in clear. */
final class Pods {
    /** Volumes that hold what lies elsewhere, or nothing. */
    private static final Set<String> WITHOUT_CREDENTIALS = Set.of(
            "name",
            "configMap",
            "secret",
            "projected",
            "downwardAPI",
            "emptyDir",
            "persistentVolumeClaim",
            "hostPath",
            "ephemeral",
            "image");

    private final Texts texts;
    private final Containers containers;

    Pods(Texts texts, Harvest harvest) {
        this.texts = texts;
        this.containers = new Containers(texts, harvest);
    }

    void spec(MappingNode spec, FieldPath base, boolean live) {
        for (Container.Sort sort : Container.Sort.values()) {
            each(spec, sort.field(), base, (container, path) -> containers.container(container, path, live));
        }
        each(spec, "volumes", base, (volume, path) -> volume(volume, path, live));
    }

    private interface Item {
        void mapping(MappingNode item, FieldPath path);
    }

    private static void each(MappingNode spec, String field, FieldPath base, Item action) {
        List<Node> items = spec.get(field)
                .flatMap(Node::asSequence)
                .map(SequenceNode::items)
                .orElse(List.of());
        List<String> names = Items.stableNames(items);
        for (int index = 0; index < items.size(); index++) {
            FieldPath path = base.key(field).item(index, names.get(index));
            items.get(index).asMapping().ifPresent(item -> action.mapping(item, path));
        }
    }

    private void volume(MappingNode volume, FieldPath base, boolean live) {
        String name = volume.text("name").orElse("");
        for (MappingNode.Entry entry : volume.entries()) {
            String type = entry.key().value();
            if (WITHOUT_CREDENTIALS.contains(type)) {
                continue;
            }
            Naming naming = Naming.of("volume " + name);
            Scene scene = new Scene(Place.VOLUME, new Setting(Setting.Kind.SCHEMA, live), base, naming);
            texts.trees().tree(scene, FieldPath.of(type), entry.value(), List.of(type), 0);
        }
    }
}
