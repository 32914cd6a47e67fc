// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.spire.serversocketexposed;

import dev.plumbline.model.Container;
import dev.plumbline.model.Container.Sort;
import dev.plumbline.model.Volume;
import dev.plumbline.model.VolumeSource;
import dev.plumbline.rule.Defect;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.rules.spire.Unread;
import dev.plumbline.spire.SpireServer;
import dev.plumbline.spire.install.CommandLine;
import dev.plumbline.spire.install.ImageName;
import dev.plumbline.spire.install.PodFiles;
import dev.plumbline.spire.install.PodFiles.Behind;
import dev.plumbline.verdict.Severity;
import java.util.LinkedHashSet;
import java.util.Set;

/** Flags a server whose `socket_path` lies in a folder of the node or on a persistent volume, or in a volume that another container mounts which is no controller manager, discovery provider, Tornjak or helper program of SPIRE. */
public final class ServerSocketExposed implements Rule<SpireServer> {
    private static final RuleInfo INFO = new RuleInfo(
                    "server-socket-exposed",
                    "Administrative socket of the server where others reach it",
                    Family.SPIRE,
                    Severity.CRITICAL)
            .covering("SPIRE-056");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Class<SpireServer> looksAt() {
        return SpireServer.class;
    }

    private static final Set<String> OWN_PROGRAMS =
            Set.of("spire-server", "k8s-workload-registrar", "spire-controller-manager", "oidc-discovery-provider");

    @Override
    public void check(SpireServer server, Facts facts, Verdicts verdicts) {
        if (server.as().workload().isEmpty()) {
            verdicts.notApplicable();
            return;
        }
        if (Unread.tell(server, verdicts) || Unread.tell(server.socketPath(), "the server's socket", verdicts)) {
            return;
        }
        String path = server.socketPath().asKnown().orElse("/");
        Behind behind = server.as().files().orElseThrow().behind(PodFiles.folder(path));
        if (!(behind instanceof Behind.InVolume inside)) {
            return;
        }
        Volume volume = inside.volume();
        if (volume.source() instanceof VolumeSource.HostPath host) {
            verdicts.fail(
                    volume.at(), "the server's administrative socket lies in %s of the node".formatted(host.path()));
            return;
        }
        if (volume.source() instanceof VolumeSource.Claim) {
            verdicts.fail(
                    Defect.at(volume.at(), "the server's administrative socket lies on a volume that others may claim")
                            .severity(Severity.HIGH));
        }
        Set<String> own = new LinkedHashSet<>();
        facts.spire().components().stream()
                .filter(component -> component.id().equals(server.id()))
                .flatMap(component -> component.as().container().stream())
                .forEach(container -> own.add(container.name()));
        for (Container container : server.as().workload().get().pod().allContainers()) {
            boolean prepares = container.sort() == Sort.INIT && !container.isSidecar();
            if (!own.contains(container.name()) && !prepares && !isOwn(container)) {
                container.mounts().stream()
                        .filter(mount -> mount.volume().equals(volume.name()))
                        .forEach(mount -> verdicts.fail(Defect.at(
                                        mount.at(),
                                        "container %s holds the server's administrative socket"
                                                .formatted(container.name()))
                                .severity(Severity.HIGH)));
            }
        }
    }

    private static boolean isOwn(Container container) {
        return container
                        .image()
                        .asKnown()
                        .map(ImageName::parse)
                        .filter(image -> OWN_PROGRAMS.stream().anyMatch(image::isCalled) || image.isCalled("tornjak"))
                        .isPresent()
                || CommandLine.of(container).stream().anyMatch(line -> OWN_PROGRAMS.contains(line.program()));
    }
}
