// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.spire.serverdatashared;

import dev.plumbline.model.Volume;
import dev.plumbline.model.VolumeSource;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.rules.spire.Unread;
import dev.plumbline.spire.SpireServer;
import dev.plumbline.spire.reach.DataSharing;
import dev.plumbline.verdict.Severity;

/** Flags a volume that holds the server's data (data directory, key file, SQLite database) and is also mounted by another container of the pod, or is a folder of the node. */
public final class ServerDataShared implements Rule<SpireServer> {
    private static final RuleInfo INFO = new RuleInfo(
                    "server-data-shared",
                    "Another container mounts the server's data volume",
                    Family.SPIRE,
                    Severity.HIGH)
            .covering("SPIRE-055", "SPIRE-221");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Class<SpireServer> looksAt() {
        return SpireServer.class;
    }

    @Override
    public void check(SpireServer server, Facts facts, Verdicts verdicts) {
        if (Unread.tell(server, verdicts) || server.as().workload().isEmpty()) {
            return;
        }
        for (Volume volume : DataSharing.dataVolumes(server)) {
            if (volume.source() instanceof VolumeSource.HostPath host) {
                verdicts.fail(
                        volume.at(),
                        "the server's data lies on %s of the node, where others reach it".formatted(host.path()));
            }
            DataSharing.mountsOfOthers(server, volume.name())
                    .forEach(other -> verdicts.fail(
                            other.at(),
                            "container %s mounts the volume with the server's keys and database"
                                    .formatted(other.value())));
        }
    }
}
