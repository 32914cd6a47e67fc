// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.spire.nonetworkpolicyaroundspire;

import dev.plumbline.rule.Defect;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.spire.SpireServer;
import dev.plumbline.verdict.Confidence;
import dev.plumbline.verdict.Severity;
import java.util.List;

/** Flags a SPIRE server in whose namespace no NetworkPolicy was found. */
public final class NoNetworkPolicyAroundSpire implements Rule<SpireServer> {
    private static final RuleInfo INFO = new RuleInfo(
                    "no-network-policy-around-spire",
                    "No NetworkPolicy around the SPIRE server",
                    Family.SPIRE,
                    Severity.LOW)
            .covering("SPIRE-246");

    private static final List<List<String>> GROUPS = List.of(
            List.of("networking.k8s.io", "NetworkPolicy"),
            List.of("cilium.io", "CiliumNetworkPolicy"),
            List.of("cilium.io", "CiliumClusterwideNetworkPolicy"),
            List.of("crd.projectcalico.org", "NetworkPolicy"),
            List.of("projectcalico.org", "NetworkPolicy"),
            List.of("policy.networking.k8s.io", "AdminNetworkPolicy"));

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
        if (server.as().workload().isEmpty()) {
            verdicts.notApplicable();
            return;
        }
        boolean guarded = GROUPS.stream()
                .flatMap(group -> facts.inventory().customResources(group.get(0), group.get(1)).stream())
                .anyMatch(policy -> policy.id().namespace().equals(server.namespace())
                        || policy.id().namespace().isEmpty());
        if (guarded) {
            return;
        }
        boolean complete = facts.inventory().scope().complete("networking.k8s.io", "NetworkPolicy", server.namespace());
        verdicts.fail(Defect.at(
                        server.at(),
                        "no NetworkPolicy in the server's namespace: every pod reaches its metrics, webhooks and Tornjak")
                .severity(complete ? Severity.MEDIUM : Severity.LOW)
                .confidence(
                        complete ? Confidence.CERTAIN : Confidence.HEURISTIC,
                        complete ? "all policies were read" : "policies may lie elsewhere"));
    }
}
