// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.spire.socketchainbroken;

import dev.plumbline.manifest.Location;
import dev.plumbline.model.Value;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.spire.CsiDriver;
import dev.plumbline.spire.SpireAgent;
import dev.plumbline.verdict.Severity;
import dev.plumbline.verdict.UnknownReason;
import java.util.List;

/** Flags a CSI driver whose socket folder on the node is not the folder in which an agent puts its socket, or is no folder of the node at all. */
public final class SocketChainBroken implements Rule<CsiDriver> {
    private static final RuleInfo INFO = new RuleInfo(
                    "socket-chain-broken",
                    "Agent socket and CSI driver on different folders",
                    Family.SPIRE,
                    Severity.HIGH)
            .covering("SPIRE-100", "SPIRE-252");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Class<CsiDriver> looksAt() {
        return CsiDriver.class;
    }

    @Override
    public void check(CsiDriver driver, Facts facts, Verdicts verdicts) {
        Value<String> folder = driver.socketFolderOnNode();
        if (folder.isAbsent()) {
            verdicts.fail(driver.at(), "the driver has no -workload-api-socket-dir and does not start");
            return;
        }
        if (folder instanceof Value.Unknown<String> unknown) {
            verdicts.fail(unknown.at(), "the driver's socket folder is no folder of the node: mounts die with its pod");
            return;
        }
        List<SpireAgent> agents = facts.spire().agents();
        Location at = folder.location().orElse(driver.at());
        if (agents.isEmpty()) {
            verdicts.unknown(UnknownReason.NOT_READ, at, "no agent was read that would put its socket there");
            return;
        }
        boolean meets = agents.stream()
                .anyMatch(agent -> agent.socketFolderOnNode().asKnown().equals(folder.asKnown()));
        boolean unread =
                agents.stream().anyMatch(agent -> !agent.configuration().isRead());
        if (meets) {
            return;
        }
        if (unread) {
            verdicts.unknown(UnknownReason.NOT_READ, at, "the configuration of an agent was not read");
            return;
        }
        String found = String.join(
                ", ",
                agents.stream()
                        .flatMap(agent -> agent.socketFolderOnNode().asKnown().stream())
                        .distinct()
                        .toList());
        verdicts.fail(
                at,
                "the driver mounts %s, agents put their socket into %s"
                        .formatted(folder.asKnown().orElse(""), found.isEmpty() ? "no folder of the node" : found));
    }
}
