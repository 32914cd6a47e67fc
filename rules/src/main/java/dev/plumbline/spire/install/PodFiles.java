// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.spire.install;

import dev.plumbline.model.Container;
import dev.plumbline.model.ObjectId;
import dev.plumbline.model.PodSpec;
import dev.plumbline.model.Volume;
import dev.plumbline.model.VolumeMount;
import dev.plumbline.model.VolumeSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Where the files that a container sees come from: the mount with the longest matching path decides. */
public record PodFiles(String namespace, PodSpec pod, Container container) {
    /** What lies behind a path. */
    public sealed interface Behind {
        /** A key of a ConfigMap or Secret. */
        record Key(ObjectId carrier, String key, boolean optional, VolumeMount mount) implements Behind {}

        /** A ServiceAccount token that the kubelet writes. */
        record Token(VolumeSource.ServiceAccountToken token, VolumeMount mount) implements Behind {}

        /** Below some other volume; {@code inside} is the path in it, without a leading slash. */
        record InVolume(Volume volume, VolumeMount mount, String inside) implements Behind {}

        /** The mount's volume is not in the pod spec. */
        record NoVolume(VolumeMount mount) implements Behind {}

        /** No mount covers the path: the file is the image's, or is not there. */
        record Image() implements Behind {}
    }

    public Behind behind(String path) {
        String wanted = normal(path);
        Optional<VolumeMount> mount = mountOf(wanted);
        if (mount.isEmpty()) {
            return new Behind.Image();
        }
        String below =
                wanted.substring(Math.min(wanted.length(), trimmed(mount.get()).length()));
        String inside = join(mount.get().subPath(), below);
        return pod.volume(mount.get().volume())
                .map(volume -> inVolume(volume, mount.get(), inside))
                .orElseGet(() -> new Behind.NoVolume(mount.get()));
    }

    /** The mount that covers a path. */
    public Optional<VolumeMount> mountOf(String path) {
        String wanted = normal(path);
        return container.mounts().stream()
                .filter(mount -> covers(trimmed(mount), wanted))
                .max(Comparator.comparingInt(mount -> trimmed(mount).length()));
    }

    private static String trimmed(VolumeMount mount) {
        String path = normal(mount.mountPath());
        return path.equals("/") ? "" : path;
    }

    private Behind inVolume(Volume volume, VolumeMount mount, String inside) {
        List<VolumeSource> sources = volume.source() instanceof VolumeSource.Projected projected
                ? projected.sources()
                : List.of(volume.source());
        for (VolumeSource source : sources) {
            Optional<Behind> found = inSource(source, mount, inside);
            if (found.isPresent()) {
                return found.get();
            }
        }
        return new Behind.InVolume(volume, mount, inside);
    }

    private Optional<Behind> inSource(VolumeSource source, VolumeMount mount, String inside) {
        if (source instanceof VolumeSource.ConfigMapFiles files) {
            ObjectId carrier = ObjectId.core("ConfigMap", namespace, files.name());
            return key(files.items(), inside).map(key -> new Behind.Key(carrier, key, files.optional(), mount));
        }
        if (source instanceof VolumeSource.SecretFiles files) {
            ObjectId carrier = ObjectId.core("Secret", namespace, files.name());
            return key(files.items(), inside).map(key -> new Behind.Key(carrier, key, files.optional(), mount));
        }
        if (source instanceof VolumeSource.ServiceAccountToken token
                && normal("/" + token.path()).equals("/" + inside)) {
            return Optional.of(new Behind.Token(token, mount));
        }
        return Optional.empty();
    }

    private static Optional<String> key(List<VolumeSource.Item> items, String inside) {
        if (items.isEmpty()) {
            return inside.isEmpty() || inside.contains("/") ? Optional.empty() : Optional.of(inside);
        }
        return items.stream()
                .filter(item -> normal("/" + item.path()).equals("/" + inside))
                .map(VolumeSource.Item::key)
                .findFirst();
    }

    private static String join(String subPath, String below) {
        String path = normal("/" + subPath + "/" + below);
        return path.substring(1);
    }

    /** True when a path is the folder or lies below it. */
    public static boolean covers(String folder, String path) {
        String base = folder.equals("/") ? "" : folder;
        return path.equals(base) || path.startsWith(base + "/");
    }

    /** An absolute path without dots, doubled or trailing slashes. */
    public static String normal(String path) {
        List<String> segments = new ArrayList<>();
        for (String segment : path.split("/", -1)) {
            if (segment.equals("..")) {
                if (!segments.isEmpty()) {
                    segments.remove(segments.size() - 1);
                }
            } else if (!segment.isEmpty() && !segment.equals(".")) {
                segments.add(segment);
            }
        }
        return "/" + String.join("/", segments);
    }

    /** The folder of a path. */
    public static String folder(String path) {
        String plain = normal(path);
        int slash = plain.lastIndexOf('/');
        return slash <= 0 ? "/" : plain.substring(0, slash);
    }

    /** The last segment of a path. */
    public static String baseName(String path) {
        return CommandLine.baseName(normal(path));
    }

    /** A path on the node, where {@code /var/run} is a link to {@code /run}. */
    public static String onNode(String path) {
        String plain = normal(path);
        return covers("/var/run", plain) ? plain.substring("/var".length()) : plain;
    }
}
