// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.spire.agenttokenmismatch;

import dev.plumbline.manifest.Location;
import dev.plumbline.model.Value;
import dev.plumbline.rule.Defect;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.rules.spire.Unread;
import dev.plumbline.spire.SpireAgent;
import dev.plumbline.spire.SpireServer.Cluster;
import dev.plumbline.spire.install.Installed.Plugin;
import dev.plumbline.spire.install.PodFiles.Behind;
import dev.plumbline.spire.install.PodFiles.Behind.Token;
import dev.plumbline.verdict.Severity;
import dev.plumbline.verdict.UnknownReason;
import java.util.List;
import java.util.Optional;

/** Flags an agent with the `k8s_psat` attestor whose pod has no projected token at `token_path`, or one for an audience that the server does not accept; as low, a token that lives longer than two hours. */
public final class AgentTokenMismatch implements Rule<SpireAgent> {
    private static final RuleInfo INFO = new RuleInfo(
                    "agent-token-mismatch", "Agent token that the server will not take", Family.SPIRE, Severity.HIGH)
            .covering("SPIRE-093");

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
        if (agent.as().workload().isEmpty()) {
            verdicts.notApplicable();
            return;
        }
        if (Unread.tell(agent, verdicts)) {
            return;
        }
        Optional<Plugin> psat = agent.psat();
        if (psat.isEmpty()) {
            verdicts.notApplicable();
            return;
        }
        Value<String> setting = psat.get().data().text("token_path");
        String path = setting.asKnown().orElse("/var/run/secrets/tokens/spire-agent");
        Location at = setting.location().orElse(psat.get().at());
        Behind behind = agent.as().files().orElseThrow().behind(path);
        if (!(behind instanceof Token token)) {
            verdicts.fail(at, "no projected ServiceAccount token is mounted at %s".formatted(path));
            return;
        }
        audience(agent, token, facts, verdicts);
        if (token.token().expirationSeconds().orElse(3600) > 7200) {
            verdicts.fail(Defect.at(token.mount().at(), "the agent's token lives longer than two hours")
                    .severity(Severity.LOW));
        }
    }

    private static void audience(SpireAgent agent, Token token, Facts facts, Verdicts verdicts) {
        String cluster = agent.psat()
                .flatMap(plugin -> plugin.data().text("cluster").asKnown())
                .orElse("");
        List<Cluster> clusters = facts.spire().servers().stream()
                .flatMap(server -> server.clusters().stream())
                .filter(candidate -> candidate.name().equals(cluster))
                .toList();
        if (clusters.isEmpty()) {
            verdicts.unknown(
                    UnknownReason.NOT_READ, token.mount().at(), "the audience that the server wants was not read");
            return;
        }
        boolean accepted = clusters.stream()
                .anyMatch(candidate -> accepts(candidate, token.token().audience()));
        if (!accepted) {
            verdicts.fail(
                    token.mount().at(),
                    "the token is made for audience %s, which the server does not accept"
                            .formatted(
                                    token.token().audience().isEmpty()
                                            ? "of the API server"
                                            : token.token().audience()));
        }
    }

    private static boolean accepts(Cluster cluster, String audience) {
        if (!cluster.settings().has("audience")) {
            return audience.equals("spire-server");
        }
        boolean any = cluster.audience().isEmpty() && audience.isEmpty();
        return any
                || cluster.audience().stream()
                        .anyMatch(accepted -> accepted.value().equals(audience));
    }
}
