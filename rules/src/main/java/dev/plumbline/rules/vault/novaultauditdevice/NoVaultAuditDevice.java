// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.vault.novaultauditdevice;

import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.vault.server.VaultServer;
import dev.plumbline.vault.setup.VaultSetup;
import dev.plumbline.verdict.Confidence;
import dev.plumbline.verdict.Severity;
import dev.plumbline.verdict.UnknownReason;

/** Flags a server for which no carrier sets up an audit device. */
public final class NoVaultAuditDevice implements Rule<VaultServer> {
    private static final RuleInfo INFO = new RuleInfo(
                    "no-vault-audit-device", "No sign of an audit device", Family.VAULT, Severity.MEDIUM)
            .covering("VAULT-017");

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
        VaultSetup setup = facts.vault().setup();
        boolean stanza = !server.config().blocks("audit").isEmpty();
        if (server.isDev() || stanza || !setup.auditDevices().isEmpty()) {
            return;
        }
        if (setup.isEmpty()) {
            verdicts.unknown(
                    UnknownReason.NOT_READ,
                    server.at(),
                    "nothing that sets up this server was read; its API would tell the audit devices");
        } else {
            verdicts.fail(
                    server.at(),
                    "what sets this server up enables no audit device",
                    Confidence.HEURISTIC,
                    "a device may be enabled by hand");
        }
    }
}
