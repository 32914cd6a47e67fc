// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.identity.hostpathabovespiresockets;

import dev.plumbline.model.Volume;
import dev.plumbline.model.VolumeSource;
import dev.plumbline.model.Workload;
import dev.plumbline.rule.Defect;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.spire.install.PodFiles;
import dev.plumbline.spire.reach.SocketFolders;
import dev.plumbline.spire.reach.SocketFolders.Sensitive;
import dev.plumbline.verdict.Severity;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Flags a workload that is no part of SPIRE and mounts a folder of the node in or above which SPIRE keeps the server's administrative socket, the agent's admin socket or its keys, or mounts a folder above the Workload API socket. */
public final class HostPathAboveSpireSockets implements Rule<Workload> {
    private static final RuleInfo INFO = new RuleInfo(
                    "host-path-above-spire-sockets",
                    "Folder of the node that holds SPIRE's private sockets or keys",
                    Family.IDENTITY,
                    Severity.HIGH)
            .covering("SPIRE-111", "SPIRE-056", "SPIRE-075", "SPIRE-079");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Class<Workload> looksAt() {
        return Workload.class;
    }

    @Override
    public void check(Workload workload, Facts facts, Verdicts verdicts) {
        List<Sensitive> folders = SocketFolders.sensitive(facts.spire());
        if (folders.isEmpty() || facts.spire().isPartOfSpire(workload.id())) {
            verdicts.notApplicable();
            return;
        }
        for (Volume volume : workload.pod().volumes()) {
            if (volume.source() instanceof VolumeSource.HostPath host) {
                judge(volume, PodFiles.onNode(host.path()), folders, verdicts);
            }
        }
    }

    private static void judge(Volume volume, String path, List<Sensitive> folders, Verdicts verdicts) {
        Optional<Sensitive> worst = folders.stream()
                .filter(folder -> reaches(path, folder))
                .min(Comparator.comparing(folder -> !folder.critical()));
        worst.ifPresent(folder -> verdicts.fail(
                Defect.at(volume.at(), "hostPath %s reaches %s at %s".formatted(path, folder.what(), folder.path()))
                        .severity(folder.critical() ? Severity.CRITICAL : Severity.HIGH)));
    }

    /** The public socket's own folder is what workloads may see; all else must not be reached, from above or at all. */
    private static boolean reaches(String path, Sensitive folder) {
        boolean above = PodFiles.covers(path, folder.path()) && !path.equals(folder.path());
        boolean publicSocket = folder.what().endsWith("Workload API socket");
        return above || (!publicSocket && PodFiles.covers(folder.path(), path));
    }
}
