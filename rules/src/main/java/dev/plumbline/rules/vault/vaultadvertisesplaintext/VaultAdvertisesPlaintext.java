// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.vault.vaultadvertisesplaintext;

import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.vault.client.Connection;
import dev.plumbline.vault.server.VaultServer;
import dev.plumbline.verdict.Severity;
import java.util.List;

/** Flags a server that sends its clients and peers to plain http although its listener has TLS. */
public final class VaultAdvertisesPlaintext implements Rule<VaultServer> {
    private static final RuleInfo INFO = new RuleInfo(
                    "vault-advertises-plaintext", "Server advertises an http address", Family.VAULT, Severity.MEDIUM)
            .covering("VAULT-008");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Class<VaultServer> looksAt() {
        return VaultServer.class;
    }

    @Override
    public void check(VaultServer server, Facts facts, Verdicts verdicts) {
        boolean tls = server.listeners().stream()
                .anyMatch(listener -> !listener.isLocal() && listener.tls().isKnown(on -> on));
        if (!tls) {
            verdicts.notApplicable();
            return;
        }
        for (String name : List.of("api_addr", "cluster_addr")) {
            if (server.config().text(name).isKnown(Connection::isPlaintext)) {
                server.config()
                        .first(name)
                        .ifPresent(setting -> verdicts.fail(setting.at(), "the server sends clients to plain http"));
            }
        }
    }
}
