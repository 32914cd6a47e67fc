// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.spire.wideagentallowlist;

import dev.plumbline.model.Located;
import dev.plumbline.rule.Defect;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.rules.spire.Unread;
import dev.plumbline.spire.SpireServer;
import dev.plumbline.spire.SpireServer.Cluster;
import dev.plumbline.verdict.Severity;

/** Flags a `service_account_allow_list` that names a `default` account (critical), is empty or malformed, or a cluster with an empty `audience` list. */
public final class WideAgentAllowList implements Rule<SpireServer> {
    private static final RuleInfo INFO = new RuleInfo(
                    "wide-agent-allow-list", "List of agent accounts that is too wide", Family.SPIRE, Severity.CRITICAL)
            .covering("SPIRE-039", "SPIRE-040");

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
        if (Unread.tell(server, verdicts)) {
            return;
        }
        if (server.psat().isEmpty()) {
            verdicts.notApplicable();
            return;
        }
        if (server.clusters().isEmpty()) {
            verdicts.fail(Defect.at(server.psat().get().at(), "the attestor has no cluster and attests nobody")
                    .severity(Severity.HIGH));
        }
        for (Cluster cluster : server.clusters()) {
            if (cluster.allowList().isEmpty()) {
                verdicts.fail(Defect.at(
                                cluster.at(),
                                "the cluster has no service_account_allow_list: the server does not start")
                        .severity(Severity.HIGH));
            }
            for (Located<String> entry : cluster.allowList()) {
                if (entry.value().endsWith(":default")) {
                    verdicts.fail(
                            entry.at(), "every pod of the namespace that names no account may attest as an agent");
                } else if (!entry.value().contains(":")) {
                    verdicts.fail(Defect.at(entry.at(), "the entry is not namespace:account: the server does not start")
                            .severity(Severity.HIGH));
                }
            }
            audience(cluster, verdicts);
        }
    }

    private static void audience(Cluster cluster, Verdicts verdicts) {
        if (cluster.settings().has("audience") && cluster.audience().isEmpty()) {
            verdicts.fail(Defect.at(
                            cluster.settings().at("audience"),
                            "an empty audience list accepts any token of the account, not only the agent's own")
                    .severity(Severity.HIGH));
        }
    }
}
