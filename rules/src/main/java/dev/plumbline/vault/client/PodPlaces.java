// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.vault.client;

import dev.plumbline.model.Container;
import dev.plumbline.model.Value;
import dev.plumbline.model.Volume;
import dev.plumbline.model.VolumeMount;
import dev.plumbline.model.VolumeSource;
import dev.plumbline.model.Workload;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What lies where in a pod: which volume a path belongs to, and what that means for a secret written there. */
public final class PodPlaces {
    /** Where the admission controller mounts the account's own token. */
    public static final String ACCOUNT_TOKEN = "/var/run/secrets/kubernetes.io/serviceaccount/token";

    private static final String SPIFFE_DRIVER = "csi.spiffe.io";

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

    /** Under which path a mount shows a file of its volume; one with a sub-path shows that one file under its own path. */
    static Optional<String> pathOf(VolumeMount mount, String file) {
        if (mount.subPath().isEmpty()) {
            return Optional.of(mount.mountPath() + (mount.mountPath().endsWith("/") ? "" : "/") + file);
        }
        return mount.subPath().equals(file) ? Optional.of(mount.mountPath()) : Optional.empty();
    }

    static List<VolumeSource.ServiceAccountToken> tokens(VolumeSource.Projected projected) {
        return projected.sources().stream()
                .filter(VolumeSource.ServiceAccountToken.class::isInstance)
                .map(VolumeSource.ServiceAccountToken.class::cast)
                .toList();
    }

    /** The audience that a token of a volume names; absent for the API server's own. */
    static Value<String> audience(VolumeSource.ServiceAccountToken token, Volume volume) {
        return token.audience().isEmpty() ? Value.absent() : Value.known(token.audience(), volume.at());
    }

    /** True for a container that sees the Workload API's socket. */
    public static boolean hasWorkloadApi(Workload workload, Container container) {
        return container.mounts().stream()
                .flatMap(mount -> workload.pod().volume(mount.volume()).stream())
                .anyMatch(volume -> volume.source() instanceof VolumeSource.Csi csi
                                && csi.driver().equals(SPIFFE_DRIVER)
                        || volume.source() instanceof VolumeSource.HostPath path
                                && path.path().contains("spire"));
    }

    /** The account that a workload's pods run as. */
    public static Login.Account account(Workload workload) {
        return Login.Account.of(
                workload.namespace(),
                workload.pod().serviceAccountName(),
                workload.pod().at());
    }
}
