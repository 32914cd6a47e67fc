// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.identity.agentsocketthroughhostpath;

import dev.plumbline.model.Container;
import dev.plumbline.model.VolumeSource;
import dev.plumbline.rule.Defect;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.spire.consumer.SocketVolume;
import dev.plumbline.spire.consumer.SpiffeConsumer;
import dev.plumbline.verdict.Severity;

/** Flags a workload that reaches the Workload API through a hostPath volume instead of the CSI driver; high when it is mounted writable, since the pod could then replace the socket for every pod of the node. */
public final class AgentSocketThroughHostPath implements Rule<SpiffeConsumer> {
    private static final RuleInfo INFO = new RuleInfo(
                    "agent-socket-through-host-path",
                    "Agent socket mounted through hostPath",
                    Family.IDENTITY,
                    Severity.MEDIUM)
            .covering("SPIRE-110", "SPIRE-117");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Class<SpiffeConsumer> looksAt() {
        return SpiffeConsumer.class;
    }

    @Override
    public void check(SpiffeConsumer consumer, Facts facts, Verdicts verdicts) {
        for (SocketVolume volume : consumer.volumes()) {
            if (volume.volume().source() instanceof VolumeSource.HostPath host) {
                judge(consumer, volume, host, verdicts);
            }
            for (Container container : volume.mountedBy(consumer.workload().pod())) {
                volume.mountsIn(container).stream()
                        .filter(mount -> !mount.subPath().isEmpty())
                        .forEach(mount -> verdicts.fail(
                                mount.at(),
                                "container %s mounts the socket itself: after an agent restart it keeps a dead one"
                                        .formatted(container.name())));
            }
        }
    }

    private static void judge(
            SpiffeConsumer consumer, SocketVolume volume, VolumeSource.HostPath host, Verdicts verdicts) {
        if (host.type().equals("Socket") || host.type().equals("File")) {
            verdicts.fail(
                    volume.volume().at(),
                    "the socket is mounted as a file of the node: after an agent restart the pod keeps a dead one");
            return;
        }
        boolean writable = volume.mountedBy(consumer.workload().pod()).stream()
                .flatMap(container -> volume.mountsIn(container).stream())
                .anyMatch(mount -> !mount.readOnly());
        verdicts.fail(Defect.at(
                        volume.volume().at(),
                        writable
                                ? "the socket's folder comes through hostPath %s and is writable: the pod can replace the socket of the whole node"
                                        .formatted(host.path())
                                : "the socket's folder comes through hostPath %s, which Pod Security forbids from baseline on"
                                        .formatted(host.path()))
                .severity(writable ? Severity.HIGH : Severity.MEDIUM));
    }
}
