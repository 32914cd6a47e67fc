// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.remedy.mend;

import dev.plumbline.chain.Cap;
import dev.plumbline.chain.Edge;
import dev.plumbline.chain.HopName;
import dev.plumbline.model.Container;
import dev.plumbline.model.EnvVar;
import dev.plumbline.model.Volume;
import dev.plumbline.model.VolumeMount;
import dev.plumbline.model.VolumeSource;
import dev.plumbline.model.Workload;
import dev.plumbline.remedy.Premises;
import dev.plumbline.remedy.change.PodChange;
import dev.plumbline.remedy.change.Tree;
import dev.plumbline.spire.consumer.SpiffeConsumer;
import dev.plumbline.vault.client.Delivery;
import dev.plumbline.vault.client.Environment;
import dev.plumbline.vault.client.PodPlaces;
import dev.plumbline.vault.client.VaultClient;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the pods themselves have to change: scratch space in memory, the Workload API's volume, file names, stored fallbacks. */
final class PodMend {
    private final Premises premises;
    private final Edge edge;
    private final VaultClient client;
    private final Workload workload;
    private final PodChange pod;

    PodMend(Premises premises, Edge edge, PodChange pod) {
        this.premises = premises;
        this.edge = edge;
        this.client = edge.client().orElseThrow();
        this.workload = edge.workload();
        this.pod = pod;
    }

    void change(Set<Cap> caps, List<String> remarks) {
        Set<HopName> broken = Mends.broken(edge);
        if (caps.contains(Cap.ON_DISK) && edge.caps().contains(Cap.ON_DISK)) {
            memory(remarks);
        }
        if (broken.contains(HopName.SOCKET)) {
            socket(remarks);
        }
        if (broken.contains(HopName.DELIVERY)) {
            fileName(remarks);
        }
        if (caps.contains(Cap.STATIC_FALLBACK)) {
            fallback(remarks);
        }
    }

    private void memory(List<String> remarks) {
        Optional<Container> container = workload.pod().container(client.container());
        Set<String> done = new LinkedHashSet<>();
        for (Delivery delivery : client.deliveries()) {
            boolean disk = delivery.kind() == Delivery.Kind.NODE_DISK || delivery.kind() == Delivery.Kind.PERSISTENT;
            Optional<VolumeMount> mount = container.flatMap(each -> PodPlaces.mountOf(each, delivery.place()));
            if (!disk || container.isEmpty()) {
                continue;
            }
            if (mount.isEmpty()) {
                scratch(container.get(), delivery.place(), done);
                continue;
            }
            Optional<Volume> volume = workload.pod().volume(mount.get().volume());
            if (volume.isPresent() && done.add(volume.get().name())) {
                intoMemory(volume.get(), remarks);
            }
        }
    }

    private static Map<String, Object> inMemory() {
        return Tree.of("medium", "Memory", "sizeLimit", "1Mi");
    }

    private void intoMemory(Volume volume, List<String> remarks) {
        if (volume.source() instanceof VolumeSource.EmptyDir) {
            pod.source(volume, "emptyDir", "emptyDir", inMemory(), "in memory, so that no disk ever holds it");
            return;
        }
        boolean host = volume.source() instanceof VolumeSource.HostPath;
        boolean claim = volume.source() instanceof VolumeSource.Claim
                && !volume.at().path().toString().contains("volumeClaimTemplates");
        if (host || claim) {
            pod.source(
                    volume,
                    host ? "hostPath" : "persistentVolumeClaim",
                    "emptyDir",
                    inMemory(),
                    "in memory, so that no disk ever holds it");
            remarks.add("Volume " + volume.name() + " was kept on disk: delete what lies there, and look what else its "
                    + "containers wrote to it.");
        } else {
            remarks.add("Let the secret be written to an emptyDir with medium Memory instead of volume " + volume.name()
                    + ", which this patch leaves alone.");
        }
    }

    /** A file in the container's own layer gets a folder of its own in memory. */
    private void scratch(Container container, String place, Set<String> done) {
        int slash = place.lastIndexOf('/');
        if (slash > 0 && done.add(place.substring(0, slash))) {
            String name = "secrets-in-memory" + (done.size() > 1 ? "-" + done.size() : "");
            pod.volume(Tree.of("name", name, "emptyDir", inMemory()), "in memory, so that no disk ever holds it");
            pod.mount(container, Tree.of("name", name, "mountPath", place.substring(0, slash)), "");
        }
    }

    private void socket(List<String> remarks) {
        Optional<SpiffeConsumer> consumer = premises.facts().spire().consumer(workload.id());
        Optional<Container> container = workload.pod().container(client.container());
        String folder = consumer.stream()
                .flatMap(each -> each.uses().stream())
                .flatMap(use -> use.path().asKnown().stream())
                .filter(path -> path.startsWith("/") && path.lastIndexOf('/') > 0)
                .map(path -> path.substring(0, path.lastIndexOf('/')))
                .findFirst()
                .orElse("/spiffe-workload-api");
        String name = consumer.filter(each -> !each.volumes().isEmpty())
                .map(each -> each.volumes().get(0).volume().name())
                .orElse("spiffe-workload-api");
        if (workload.pod().volume(name).isEmpty()) {
            pod.volume(
                    Tree.of("name", name, "csi", Tree.of("driver", premises.spiffeDriver(), "readOnly", true)),
                    "the Workload API, by which SPIRE gives the pod its identity");
        }
        if (container.isEmpty()) {
            remarks.add("Mount volume " + name + " at " + folder + " in the container that logs in.");
            return;
        }
        container.get().mounts().stream()
                .filter(mount -> mount.volume().equals(name))
                .forEach(mount -> pod.removeMount(mount, ""));
        pod.mount(container.get(), Tree.of("name", name, "mountPath", folder, "readOnly", true), "");
    }

    private void fileName(List<String> remarks) {
        List<String> places = client.deliveries().stream().map(Delivery::place).toList();
        Optional<Container> producer = workload.pod().container(client.container());
        for (Container container : workload.pod().allContainers()) {
            for (VolumeMount mount : container.mounts()) {
                Optional<VolumeMount> produced = producer.stream()
                        .filter(each -> !each.equals(container))
                        .flatMap(each -> each.mounts().stream())
                        .filter(each -> each.volume().equals(mount.volume()))
                        .findFirst();
                if (produced.isEmpty() || mount.subPath().isEmpty()) {
                    continue;
                }
                List<String> files = places.stream()
                        .filter(place -> place.startsWith(produced.get().mountPath() + "/"))
                        .map(place -> place.substring(produced.get().mountPath().length() + 1))
                        .toList();
                if (files.size() == 1 && !files.contains(mount.subPath())) {
                    pod.removeMount(mount, "");
                    pod.mount(
                            container,
                            Tree.of(
                                    "name",
                                    mount.volume(),
                                    "mountPath",
                                    mount.mountPath(),
                                    "subPath",
                                    files.get(0),
                                    "readOnly",
                                    true),
                            "the file that is written");
                } else if (!files.contains(mount.subPath())) {
                    remarks.add("Container " + container.name() + " mounts " + mount.subPath() + ": take one of "
                            + String.join(", ", files) + ".");
                }
            }
        }
    }

    private void fallback(List<String> remarks) {
        for (Container container : workload.pod().allContainers()) {
            for (EnvVar variable : container.env()) {
                boolean stored =
                        Environment.TOKEN.contains(variable.name()) || Environment.SECRET_ID.contains(variable.name());
                if (stored && Environment.isSet(variable)) {
                    pod.removeVariable(variable, "the login by identity is enough");
                    remarks.add("Revoke what " + variable.name() + " of container " + container.name()
                            + " held: whoever saw it can still use it.");
                }
            }
        }
    }
}
