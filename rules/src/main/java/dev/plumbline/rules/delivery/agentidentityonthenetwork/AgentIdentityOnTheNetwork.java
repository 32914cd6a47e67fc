// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.delivery.agentidentityonthenetwork;

import dev.plumbline.model.Workload;
import dev.plumbline.rule.Defect;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.vault.client.AgentClients;
import dev.plumbline.vault.client.AgentConfig;
import dev.plumbline.vault.client.Connection;
import dev.plumbline.vault.server.KnownImages;
import dev.plumbline.verdict.Severity;
import java.util.stream.Stream;

/** Flags an Agent or Proxy that answers others with its own login. */
public final class AgentIdentityOnTheNetwork implements Rule<Workload> {
    private static final RuleInfo INFO = new RuleInfo(
                    "agent-identity-on-the-network",
                    "Agent lends its identity to the network",
                    Family.DELIVERY,
                    Severity.CRITICAL)
            .covering("VAULT-152", "VAULT-153");

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
        for (AgentClients.Agent agent : AgentClients.agents(facts.inventory(), KnownImages.shipped(), workload)) {
            boolean lends = Stream.of("api_proxy", "cache")
                    .flatMap(type -> agent.config().blocks(type).stream())
                    .anyMatch(block -> block.settings()
                            .text("use_auto_auth_token")
                            .isKnown(value -> value.equals("true") || value.equals("force")));
            if (lends) {
                agent.config().labelled("listener").forEach(listener -> listener(listener, verdicts));
            }
        }
    }

    private static void listener(AgentConfig.Block listener, Verdicts verdicts) {
        String address = listener.settings().text("address").asKnown().orElse("127.0.0.1:8200");
        boolean local = listener.label().equals("unix") || Connection.isLoopback(Connection.host(address));
        if (!local) {
            verdicts.fail(
                    listener.settings().at("address"), "the agent answers everybody on the network with its own login");
        } else if (!listener.settings().flag("require_request_header").isKnown(Boolean::booleanValue)
                && !listener.label().equals("unix")) {
            verdicts.fail(Defect.at(
                            listener.at(),
                            "the agent answers any local request with its own login, without asking for a header")
                    .severity(Severity.MEDIUM));
        }
    }
}
