// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.spire.agenthandsoutidentities;

import dev.plumbline.model.Located;
import dev.plumbline.model.Workload;
import dev.plumbline.rule.Defect;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.rules.spire.Unread;
import dev.plumbline.spire.SpireAgent;
import dev.plumbline.spire.settings.Settings;
import dev.plumbline.spire.text.SpiffeId;
import dev.plumbline.verdict.Severity;
import java.util.List;

/** Flags an ID in `authorized_delegates` that several workloads get, that is of another trust domain, or that stands there without `admin_socket_path`; medium: any other delegate. A broker (`experimental.broker`) on TCP, for every kind of caller or with a permissive policy; medium: any other broker. */
public final class AgentHandsOutIdentities implements Rule<SpireAgent> {
    private static final RuleInfo INFO = new RuleInfo(
                    "agent-hands-out-identities",
                    "Agent that hands the identities of its node to others",
                    Family.SPIRE,
                    Severity.HIGH)
            .covering("SPIRE-074", "SPIRE-076");

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
        for (Located<String> delegate : agent.agent().texts("authorized_delegates")) {
            delegate(agent, delegate, facts, verdicts);
        }
        agent.agent().in("experimental").block("broker").ifPresent(broker -> broker(agent, broker, verdicts));
        agent.agent().block("broker").ifPresent(broker -> broker(agent, broker, verdicts));
    }

    private static void delegate(SpireAgent agent, Located<String> delegate, Facts facts, Verdicts verdicts) {
        String domain = SpiffeId.trustDomain(delegate.value());
        if (agent.trustDomain().isKnown(own -> !own.equals(domain))) {
            verdicts.fail(delegate.at(), "a delegate of another trust domain: the agent does not start");
            return;
        }
        if (agent.adminSocketPath().isAbsent()) {
            verdicts.fail(delegate.at(), "a delegate without admin_socket_path has no socket to ask on");
            return;
        }
        List<Workload> holders = facts.spire().workloadsWith(delegate.value());
        if (holders.size() > 1) {
            Defect defect = Defect.at(
                    delegate.at(),
                    "%d workloads get this ID and may take every identity of their node".formatted(holders.size()));
            for (Workload holder : holders) {
                defect = defect.related(holder.at(), "it gets the ID");
            }
            verdicts.fail(defect);
            return;
        }
        verdicts.fail(Defect.at(delegate.at(), "%s may take every identity of its node".formatted(delegate.value()))
                .severity(Severity.MEDIUM));
    }

    private static void broker(SpireAgent agent, Settings broker, Verdicts verdicts) {
        boolean permissive = agent.kubernetesAttestor()
                .filter(plugin ->
                        plugin.data().in("broker").text("access_policy").isKnown("permissive"::equals))
                .isPresent();
        boolean wide = broker.everyValue().stream()
                .anyMatch(value -> value.text().equals("*") || value.text().startsWith("tcp:"));
        boolean overTcp = saysTrue(broker, "allow_over_tcp") || broker.has("bind_port") || broker.has("tcp_address");
        verdicts.fail(Defect.at(
                        broker.at(),
                        permissive || wide || overTcp
                                ? "the broker hands out the node's identities to whoever reaches it"
                                : "the broker hands out the node's identities to its callers")
                .severity(permissive || wide || overTcp ? Severity.HIGH : Severity.MEDIUM));
    }

    private static boolean saysTrue(Settings block, String key) {
        return block.flag(key).isKnown(Boolean::booleanValue)
                || block.keys().stream()
                        .flatMap(name -> block.blocks(name).stream())
                        .anyMatch(inner -> inner.flag(key).isKnown(Boolean::booleanValue));
    }
}
