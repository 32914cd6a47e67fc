// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.vault.client;

import dev.plumbline.model.Container;
import dev.plumbline.model.Value;
import dev.plumbline.model.Volume;
import dev.plumbline.model.VolumeMount;
import dev.plumbline.model.VolumeSource;
import dev.plumbline.model.Workload;
import java.util.Comparator;
import java.util.Optional;

/** What lies where in a pod: which volume a path belongs to, and what that means for a secret written there. */
public final class PodPlaces {
    /** Where the admission controller mounts the account's own token. */
    public static final String ACCOUNT_TOKEN = "/var/run/secrets/kubernetes.io/serviceaccount/token";

    private PodPlaces() {}

    /** The mount that a path of a container lies in: the longest one. */
    public static Optional<VolumeMount> mountOf(Container container, String path) {
        return container.mounts().stream()
                .filter(mount -> isBelow(path, mount.mountPath()))
                .max(Comparator.comparingInt(mount -> mount.mountPath().length()));
    }

    private static boolean isBelow(String path, String folder) {
        String prefix = folder.endsWith("/") ? folder : folder + "/";
        return path.equals(folder) || path.startsWith(prefix);
    }

    /** What kind of place a file written to this path is. */
    public static Delivery.Kind kindOf(Workload workload, Container container, String path) {
        return mountOf(container, path)
                .flatMap(mount -> workload.pod().volume(mount.volume()))
                .map(volume -> kindOf(volume.source()))
                .orElse(Delivery.Kind.NODE_DISK);
    }

    /** What writing into a volume means. */
    public static Delivery.Kind kindOf(VolumeSource source) {
        if (source instanceof VolumeSource.EmptyDir folder) {
            return folder.inMemory() ? Delivery.Kind.MEMORY : Delivery.Kind.NODE_DISK;
        }
        if (source instanceof VolumeSource.HostPath || source instanceof VolumeSource.Claim) {
            return Delivery.Kind.PERSISTENT;
        }
        return Delivery.Kind.UNKNOWN;
    }

    /** The audience of the projected token at a path; absent for the account's own token. */
    public static Value<String> audienceAt(Workload workload, Container container, String path) {
        Optional<VolumeMount> mount = mountOf(container, path);
        Optional<Volume> volume = mount.flatMap(found -> workload.pod().volume(found.volume()));
        if (volume.isEmpty() || !(volume.get().source() instanceof VolumeSource.Projected projected)) {
            return Value.absent();
        }
        return audience(projected, volume.get());
    }

    /** The audience of the first token that a projected volume holds. */
    public static Value<String> audience(VolumeSource.Projected projected, Volume volume) {
        return projected.sources().stream()
                .filter(VolumeSource.ServiceAccountToken.class::isInstance)
                .map(VolumeSource.ServiceAccountToken.class::cast)
                .findFirst()
                .filter(token -> !token.audience().isEmpty())
                .map(token -> Value.known(token.audience(), volume.at()))
                .orElseGet(Value::absent);
    }

    /** The account that a workload's pods run as. */
    public static Login.Account account(Workload workload) {
        return Login.Account.of(
                workload.namespace(),
                workload.pod().serviceAccountName(),
                workload.pod().at());
    }
}
