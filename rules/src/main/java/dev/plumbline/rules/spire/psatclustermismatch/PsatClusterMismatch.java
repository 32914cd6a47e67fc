// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.spire.psatclustermismatch;

import dev.plumbline.manifest.Location;
import dev.plumbline.model.Value;
import dev.plumbline.model.Workload;
import dev.plumbline.rule.Defect;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.rules.spire.Unread;
import dev.plumbline.spire.SpireAgent;
import dev.plumbline.spire.SpireServer;
import dev.plumbline.spire.SpireServer.Cluster;
import dev.plumbline.spire.install.Installed.Plugin;
import dev.plumbline.spire.reach.AgentServers;
import dev.plumbline.verdict.Severity;
import dev.plumbline.verdict.UnknownReason;
import java.util.List;
import java.util.Optional;

/** Flags an agent without exactly one node attestor, with one that no server of its trust domain has enabled, with a `cluster` that the server does not know, or whose ServiceAccount is not in that cluster's `service_account_allow_list`. */
public final class PsatClusterMismatch implements Rule<SpireAgent> {
    private static final RuleInfo INFO = new RuleInfo(
                    "psat-cluster-mismatch",
                    "Agent that the server's token attestor does not accept",
                    Family.SPIRE,
                    Severity.HIGH)
            .covering("SPIRE-036", "SPIRE-038", "SPIRE-091", "SPIRE-092");

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
        List<Plugin> attestors = agent.as().plugins("NodeAttestor");
        if (attestors.size() != 1) {
            verdicts.fail(
                    agent.settings().at("plugins"),
                    "an agent needs exactly one node attestor, it has %d".formatted(attestors.size()));
            return;
        }
        List<SpireServer> servers = AgentServers.of(agent, facts.spire(), facts.inventory());
        Plugin attestor = attestors.get(0);
        if (servers.isEmpty()) {
            verdicts.unknown(UnknownReason.NOT_READ, attestor.at(), "the server that it talks to was not read");
            return;
        }
        boolean enabled = servers.stream()
                .anyMatch(server ->
                        server.as().plugin("NodeAttestor", attestor.name()).isPresent());
        if (!enabled) {
            verdicts.fail(attestor.at(), "no server has node attestor %s enabled".formatted(attestor.name()));
            return;
        }
        if (attestor.name().equals("k8s_psat")) {
            psat(agent, attestor, servers, verdicts);
        }
    }

    private static void psat(SpireAgent agent, Plugin attestor, List<SpireServer> servers, Verdicts verdicts) {
        Value<String> cluster = attestor.data().text("cluster");
        if (Unread.tell(cluster, "the cluster's name", verdicts)) {
            return;
        }
        String name = cluster.asKnown().orElse("");
        Location at = cluster.location().orElse(attestor.at());
        List<Cluster> clusters =
                servers.stream().flatMap(server -> server.clusters().stream()).toList();
        List<Cluster> same = clusters.stream()
                .filter(candidate -> candidate.name().equals(name))
                .toList();
        if (same.isEmpty()) {
            verdicts.fail(
                    at,
                    "cluster %s is none of the server's (%s)"
                            .formatted(
                                    name.isEmpty() ? "without a name" : name,
                                    clusters.isEmpty()
                                            ? "none"
                                            : String.join(
                                                    ", ",
                                                    clusters.stream()
                                                            .map(Cluster::name)
                                                            .toList())));
            return;
        }
        account(agent, same, verdicts);
    }

    private static void account(SpireAgent agent, List<Cluster> clusters, Verdicts verdicts) {
        Optional<Workload> workload = agent.as().workload();
        if (workload.isEmpty()) {
            return;
        }
        Value<String> account = workload.get().pod().serviceAccountName();
        if (Unread.tell(account, "the agent's ServiceAccount", verdicts)) {
            return;
        }
        String wanted = workload.get().namespace() + ":" + account.asKnown().orElse("");
        boolean allowed = clusters.stream()
                .flatMap(cluster -> cluster.allowList().stream())
                .anyMatch(entry -> entry.value().equals(wanted));
        if (!allowed) {
            verdicts.fail(Defect.at(
                            workload.get().pod().serviceAccount().location().orElse(agent.at()),
                            "the server's service_account_allow_list does not name %s".formatted(wanted))
                    .related(clusters.get(0).at(), "the list of this cluster"));
        }
    }
}
