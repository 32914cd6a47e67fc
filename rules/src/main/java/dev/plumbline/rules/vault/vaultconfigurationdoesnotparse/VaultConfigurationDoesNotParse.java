// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.vault.vaultconfigurationdoesnotparse;

import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.vault.server.ServerConfig;
import dev.plumbline.vault.server.VaultServer;
import dev.plumbline.verdict.Severity;

/** Flags a server configuration whose text breaks its format. */
public final class VaultConfigurationDoesNotParse implements Rule<VaultServer> {
    private static final RuleInfo INFO = new RuleInfo(
                    "vault-configuration-does-not-parse",
                    "Server configuration that does not parse",
                    Family.VAULT,
                    Severity.MEDIUM)
            .covering("VAULT-039");

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
        for (ServerConfig.Part part : server.config().parts()) {
            part.problems().stream()
                    .findFirst()
                    .ifPresent(at -> verdicts.fail(at, part.name() + " does not parse here"));
        }
    }
}
