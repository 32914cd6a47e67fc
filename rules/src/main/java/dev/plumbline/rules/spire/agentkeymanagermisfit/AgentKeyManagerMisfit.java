// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.spire.agentkeymanagermisfit;

import dev.plumbline.rule.Defect;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.rules.spire.Unread;
import dev.plumbline.spire.SpireAgent;
import dev.plumbline.spire.install.Installed.Plugin;
import dev.plumbline.verdict.Severity;
import java.util.Optional;
import java.util.Set;

/** Flags key manager `memory` with a node attestor that works once (`join_token`, `aws_iid`, `azure_*`, `gcp_iit`, `http_challenge`); low: key manager `disk` in a folder of the node. */
public final class AgentKeyManagerMisfit implements Rule<SpireAgent> {
    private static final RuleInfo INFO = new RuleInfo(
                    "agent-key-manager-misfit", "Agent that a restart locks out", Family.SPIRE, Severity.MEDIUM)
            .covering("SPIRE-065");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Class<SpireAgent> looksAt() {
        return SpireAgent.class;
    }

    private static final Set<String> ONCE =
            Set.of("join_token", "aws_iid", "azure_msi", "azure_imds", "gcp_iit", "http_challenge");

    @Override
    public void check(SpireAgent agent, Facts facts, Verdicts verdicts) {
        if (Unread.tell(agent, verdicts)) {
            return;
        }
        for (Plugin manager : agent.as().plugins("KeyManager")) {
            if (manager.name().equals("memory")) {
                agent.as().plugins("NodeAttestor").stream()
                        .filter(attestor -> ONCE.contains(attestor.name()))
                        .forEach(attestor -> verdicts.fail(
                                manager.at(),
                                "keys end with the process, and %s attests a node only once"
                                        .formatted(attestor.name())));
            }
            String folder = manager.data().text("directory").asKnown().orElse("");
            Optional<String> onNode = agent.as().onNode(folder.isEmpty() ? "/run/spire" : folder);
            if (manager.name().equals("disk") && !folder.isEmpty() && onNode.isPresent()) {
                verdicts.fail(Defect.at(manager.at(), "the agent's keys lie in %s of the node".formatted(onNode.get()))
                        .severity(Severity.LOW));
            }
        }
    }
}
