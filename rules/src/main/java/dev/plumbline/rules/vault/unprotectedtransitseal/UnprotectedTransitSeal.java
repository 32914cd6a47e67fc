// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.vault.unprotectedtransitseal;

import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.vault.client.Connection;
import dev.plumbline.vault.server.ServerConfig;
import dev.plumbline.vault.server.VaultServer;
import dev.plumbline.verdict.Severity;
import java.util.List;

/** Flags a transit seal that asks its other Vault over plain http or without verification. */
public final class UnprotectedTransitSeal implements Rule<VaultServer> {
    private static final RuleInfo INFO = new RuleInfo(
                    "unprotected-transit-seal", "Transit seal without protection", Family.VAULT, Severity.HIGH)
            .covering("VAULT-014");

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
        List<ServerConfig.Block> seals = server.seals().stream()
                .filter(seal -> seal.label().equals("transit"))
                .toList();
        if (seals.isEmpty()) {
            verdicts.notApplicable();
        }
        for (ServerConfig.Block seal : seals) {
            if (seal.settings().text("address").isKnown(Connection::isPlaintext)) {
                verdicts.fail(seal.settings().at("address"), "the seal key is used over plain http");
            }
            if (seal.settings().flag("tls_skip_verify").isKnown(Boolean::booleanValue)) {
                verdicts.fail(
                        seal.settings().at("tls_skip_verify"),
                        "the seal accepts any certificate in the other Vault's name");
            }
        }
    }
}
