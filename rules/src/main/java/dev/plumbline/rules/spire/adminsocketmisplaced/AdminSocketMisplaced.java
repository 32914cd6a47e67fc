// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.spire.adminsocketmisplaced;

import dev.plumbline.manifest.Location;
import dev.plumbline.model.Value;
import dev.plumbline.rule.Defect;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.rules.spire.Unread;
import dev.plumbline.spire.CsiDriver;
import dev.plumbline.spire.SpireAgent;
import dev.plumbline.spire.install.PodFiles;
import dev.plumbline.verdict.Severity;
import java.util.Optional;

/** Flags an `admin_socket_path` in the folder of the public socket or below it; critical: in the folder of the node that the CSI driver mounts into pods. */
public final class AdminSocketMisplaced implements Rule<SpireAgent> {
    private static final RuleInfo INFO = new RuleInfo(
                    "admin-socket-misplaced",
                    "Admin socket of the agent where it must not be",
                    Family.SPIRE,
                    Severity.HIGH)
            .covering("SPIRE-075");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Class<SpireAgent> looksAt() {
        return SpireAgent.class;
    }

    @Override
    public void check(SpireAgent agent, Facts facts, Verdicts verdicts) {
        if (Unread.tell(agent, verdicts)) {
            return;
        }
        Value<String> admin = agent.adminSocketPath();
        if (admin.isAbsent()) {
            verdicts.notApplicable();
            return;
        }
        if (Unread.tell(admin, "the admin socket", verdicts)
                || Unread.tell(agent.socketPath(), "the socket", verdicts)) {
            return;
        }
        Location at = admin.location().orElse(agent.at());
        String folder = PodFiles.folder(admin.asKnown().orElse("/"));
        String open = PodFiles.folder(agent.socketPath().asKnown().orElse("/"));
        if (PodFiles.covers(open, folder)) {
            verdicts.fail(at, "the admin socket lies with the public one: the agent does not start");
            return;
        }
        Optional<String> onNode = agent.as().onNode(folder);
        if (onNode.isEmpty()) {
            return;
        }
        for (CsiDriver driver : facts.spire().of(CsiDriver.class)) {
            if (driver.socketFolderOnNode().isKnown(shared -> PodFiles.covers(shared, onNode.get()))) {
                verdicts.fail(Defect.at(
                                at,
                                "the CSI driver mounts %s with the admin socket into every pod".formatted(onNode.get()))
                        .severity(Severity.CRITICAL)
                        .related(driver.at(), "the driver"));
            }
        }
    }
}
