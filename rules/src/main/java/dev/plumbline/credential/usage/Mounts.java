// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.usage;

import dev.plumbline.model.Container;
import dev.plumbline.model.PodSpec;
import dev.plumbline.model.Volume;
import dev.plumbline.model.VolumeMount;
import dev.plumbline.model.VolumeSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which keys of ConfigMaps and Secrets the containers of a pod see as files. */
final class Mounts {
    /** A mounted key; an empty key is all of them. */
    record File(boolean secret, String object, String key) {}

    /** What each volume is mounted as: the file names, or the empty name for the whole volume. */
    private final Map<String, Set<String>> mounted = new HashMap<>();

    private Mounts() {}

    static Mounts of(PodSpec pod) {
        Mounts mounts = new Mounts();
        for (Container container : pod.allContainers()) {
            for (VolumeMount mount : container.mounts()) {
                mounts.mounted
                        .computeIfAbsent(mount.volume(), volume -> new HashSet<>())
                        .add(mount.subPath());
            }
        }
        return mounts;
    }

    List<File> files(Volume volume) {
        List<File> files = new ArrayList<>();
        Set<String> paths = mounted.getOrDefault(volume.name(), Set.of());
        if (!paths.isEmpty()) {
            collect(volume.source(), paths, files);
        }
        return files;
    }

    private static void collect(VolumeSource source, Set<String> paths, List<File> files) {
        if (source instanceof VolumeSource.ConfigMapFiles configMap) {
            keys(configMap.items(), paths).forEach(key -> files.add(new File(false, configMap.name(), key)));
        } else if (source instanceof VolumeSource.SecretFiles secret) {
            keys(secret.items(), paths).forEach(key -> files.add(new File(true, secret.name(), key)));
        } else if (source instanceof VolumeSource.Projected projected) {
            projected.sources().forEach(part -> collect(part, paths, files));
        }
    }

    private static List<String> keys(List<VolumeSource.Item> items, Set<String> paths) {
        boolean whole = paths.contains("");
        if (items.isEmpty()) {
            return whole ? List.of("") : List.copyOf(paths);
        }
        return items.stream()
                .filter(item -> whole || paths.contains(item.path()))
                .map(VolumeSource.Item::key)
                .toList();
    }
}
