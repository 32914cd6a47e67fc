// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.spire.weaknodeattestation;

import dev.plumbline.rule.Defect;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.rules.spire.Unread;
import dev.plumbline.spire.SpireServer;
import dev.plumbline.spire.install.Installed.Plugin;
import dev.plumbline.spire.settings.Settings;
import dev.plumbline.verdict.Severity;

/** Flags node attestor `k8s_sat`, `http_challenge` without `allowed_dns_patterns`, or, medium, `join_token` on Kubernetes and `http_challenge` that trusts the first caller on any port. */
public final class WeakNodeAttestation implements Rule<SpireServer> {
    private static final RuleInfo INFO = new RuleInfo(
                    "weak-node-attestation",
                    "Node attestor that proves little about the node",
                    Family.SPIRE,
                    Severity.HIGH)
            .covering("SPIRE-037");

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
        for (Plugin plugin : server.as().plugins("NodeAttestor")) {
            switch (plugin.name()) {
                case "k8s_sat" ->
                    verdicts.fail(
                            plugin.at(),
                            "k8s_sat takes tokens that can be used again from any node, and is gone since 1.12");
                case "join_token" ->
                    verdicts.fail(Defect.at(
                                    plugin.at(),
                                    "join tokens are secrets to hand out, and agents that used one cannot attest again")
                            .severity(Severity.MEDIUM));
                case "http_challenge" -> challenge(plugin, verdicts);
                default -> {
                    // The others prove the node by its platform, its TPM or a certificate.
                }
            }
        }
    }

    private static void challenge(Plugin plugin, Verdicts verdicts) {
        Settings data = plugin.data();
        if (data.values("allowed_dns_patterns").isEmpty()) {
            verdicts.fail(plugin.at(), "http_challenge attests every host that answers, whatever its name");
            return;
        }
        boolean firstCaller = !data.flag("tofu").isKnown(on -> !on);
        boolean anyPort = !data.flag("allow_non_root_ports").isKnown(on -> !on) && !data.has("required_port");
        if (firstCaller && anyPort) {
            verdicts.fail(Defect.at(
                            plugin.at(), "any process of the host may answer the challenge first and become its agent")
                    .severity(Severity.MEDIUM));
        }
    }
}
