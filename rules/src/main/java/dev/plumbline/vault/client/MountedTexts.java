// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.vault.client;

import dev.plumbline.model.Container;
import dev.plumbline.model.Inventory;
import dev.plumbline.model.KeptText;
import dev.plumbline.model.ObjectId;
import dev.plumbline.model.VolumeMount;
import dev.plumbline.model.VolumeSource;
import dev.plumbline.model.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The kept texts that a container sees as files. */
public final class MountedTexts {
    /** A text with the path under which the container sees it. */
    public record File(String path, KeptText text) {}

    private MountedTexts() {}

    public static List<File> of(Inventory inventory, Workload workload, Container container) {
        List<File> files = new ArrayList<>();
        for (VolumeMount mount : container.mounts()) {
            workload.pod()
                    .volume(mount.volume())
                    .ifPresent(volume -> collect(inventory, workload, mount, volume.source(), files));
        }
        return files;
    }

    private static void collect(
            Inventory inventory, Workload workload, VolumeMount mount, VolumeSource source, List<File> into) {
        if (source instanceof VolumeSource.ConfigMapFiles files) {
            files(
                    inventory,
                    ObjectId.core("ConfigMap", workload.namespace(), files.name()),
                    files.items(),
                    mount,
                    into);
        } else if (source instanceof VolumeSource.SecretFiles files) {
            files(inventory, ObjectId.core("Secret", workload.namespace(), files.name()), files.items(), mount, into);
        } else if (source instanceof VolumeSource.Projected projected) {
            projected.sources().forEach(each -> collect(inventory, workload, mount, each, into));
        }
    }

    private static void files(
            Inventory inventory, ObjectId carrier, List<VolumeSource.Item> items, VolumeMount mount, List<File> into) {
        for (KeptText text : inventory.keptTexts(carrier)) {
            Optional<String> name = items.isEmpty()
                    ? Optional.of(text.key())
                    : items.stream()
                            .filter(item -> item.key().equals(text.key()))
                            .map(VolumeSource.Item::path)
                            .findFirst();
            name.flatMap(file -> PodPlaces.pathOf(mount, file)).ifPresent(path -> into.add(new File(path, text)));
        }
    }
}
