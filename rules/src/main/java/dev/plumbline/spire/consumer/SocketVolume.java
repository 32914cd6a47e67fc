// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.spire.consumer;

import dev.plumbline.model.Container;
import dev.plumbline.model.PodSpec;
import dev.plumbline.model.Volume;
import dev.plumbline.model.VolumeMount;
import dev.plumbline.model.VolumeSource;
import java.util.List;

/** A volume through which the Workload API's socket comes into a pod. */
public record SocketVolume(Volume volume) {
    public boolean isCsi() {
        return volume.source() instanceof VolumeSource.Csi;
    }

    /** Name of the CSI driver, empty for a folder of the node. */
    public String driver() {
        return volume.source() instanceof VolumeSource.Csi csi ? csi.driver() : "";
    }

    /** The folder of the node, empty for CSI. */
    public String hostPath() {
        return volume.source() instanceof VolumeSource.HostPath host ? host.path() : "";
    }

    /** The containers that mount it. */
    public List<Container> mountedBy(PodSpec pod) {
        return pod.allContainers().stream()
                .filter(container -> !mountsIn(container).isEmpty())
                .toList();
    }

    public List<VolumeMount> mountsIn(Container container) {
        return container.mounts().stream()
                .filter(mount -> mount.volume().equals(volume.name()))
                .toList();
    }
}
