// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.chain;

import dev.plumbline.manifest.Location;
import dev.plumbline.model.Container;
import dev.plumbline.model.PodSpec;
import dev.plumbline.model.VolumeMount;
import dev.plumbline.model.VolumeSource;
import dev.plumbline.model.Workload;
import dev.plumbline.spire.consumer.SocketUse;
import dev.plumbline.spire.consumer.SocketVolume;
import dev.plumbline.spire.consumer.SpiffeConsumer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Whether the Workload API's socket is where the process that fetches the identity looks for it. */
final class SocketHop {
    private SocketHop() {}

    /**
     * @param container that logs in; it may get its SVID from another container through a volume that both mount. Empty where any
     *     will do.
     */
    static Hop of(Workload workload, Optional<SpiffeConsumer> found, String container, SocketNames offers) {
        if (found.isEmpty() || found.get().volumes().isEmpty()) {
            Location at = workload.pod().container(container).map(Container::at).orElse(workload.at());
            return Hop.broken(HopName.SOCKET, "no volume brings the Workload API into its pods", at);
        }
        SpiffeConsumer consumer = found.get();
        SocketVolume volume = consumer.volumes().get(0);
        PodSpec pod = workload.pod();
        List<Container> mounting = consumer.volumes().stream()
                .flatMap(each -> each.mountedBy(pod).stream())
                .distinct()
                .filter(each -> container.isEmpty()
                        || each.name().equals(container)
                        || pod.container(container)
                                .filter(asking -> shareScratch(pod, each, asking))
                                .isPresent())
                .toList();
        if (mounting.isEmpty()) {
            return Hop.broken(
                    HopName.SOCKET,
                    (container.isEmpty() ? "no container mounts" : "container " + container + " does not mount")
                            + " the Workload API's volume",
                    volume.volume().at());
        }
        boolean itself = mounting.stream().anyMatch(each -> each.name().equals(container));
        Set<String> names = mounting.stream()
                .map(Container::name)
                .filter(name -> !itself || name.equals(container))
                .collect(Collectors.toSet());
        String by = volume.isCsi() ? volume.driver() : volume.hostPath();
        return consumer.uses().stream()
                .filter(use -> names.contains(use.container().name()))
                .flatMap(use -> looksElsewhere(use, consumer, offers).stream())
                .findFirst()
                .orElseGet(() -> Hop.ok(
                        HopName.SOCKET,
                        "Workload API by " + by
                                + (itself || container.isEmpty()
                                        ? ""
                                        : ", SVID by container "
                                                + mounting.get(0).name()),
                        volume.volume().at()));
    }

    private static boolean shareScratch(PodSpec pod, Container one, Container other) {
        return one.mounts().stream()
                .map(VolumeMount::volume)
                .filter(name ->
                        other.mounts().stream().anyMatch(mount -> mount.volume().equals(name)))
                .flatMap(name -> pod.volume(name).stream())
                .anyMatch(volume -> volume.source() instanceof VolumeSource.EmptyDir);
    }

    private static Optional<Hop> looksElsewhere(SocketUse use, SpiffeConsumer consumer, SocketNames names) {
        if (use.address().isUnknown()) {
            return Optional.of(Hop.unknown(
                    HopName.SOCKET,
                    "where " + use.how() + " points to is only known at run time",
                    "see what fills in the variable",
                    use.at()));
        }
        Optional<String> path = use.path().asKnown().filter(known -> known.startsWith("/"));
        if (path.isEmpty()) {
            return Optional.empty();
        }
        List<String> mounts = new ArrayList<>();
        Set<String> offered = new TreeSet<>();
        for (SocketVolume volume : consumer.volumes()) {
            for (VolumeMount mount : volume.mountsIn(use.container())) {
                mounts.add(mount.mountPath());
                names.of(volume).forEach(name -> offered.add(below(mount.mountPath(), name)));
            }
        }
        boolean below = mounts.stream()
                .anyMatch(mount -> path.get().equals(mount) || path.get().startsWith(below(mount, "")));
        if (!below) {
            return Optional.of(Hop.broken(
                    HopName.SOCKET,
                    use.how() + " points to " + path.get() + ", and the Workload API is mounted at "
                            + String.join(", ", mounts),
                    use.at()));
        }
        boolean folder = consumer.volumes().stream().allMatch(SocketVolume::isCsi);
        return !folder || offered.isEmpty() || offered.contains(path.get())
                ? Optional.empty()
                : Optional.of(Hop.broken(
                        HopName.SOCKET,
                        use.how() + " points to " + path.get() + ", and the agent offers " + String.join(", ", offered),
                        use.at()));
    }

    private static String below(String folder, String name) {
        return folder.endsWith("/") ? folder + name : folder + "/" + name;
    }
}
