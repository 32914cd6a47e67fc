// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.vault.excessiveleaseceiling;

import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.vault.VaultDuration;
import dev.plumbline.vault.server.VaultServer;
import dev.plumbline.verdict.Severity;
import java.util.List;

/** Flags a server that lets tokens and leases live longer than Vault's own month. */
public final class ExcessiveLeaseCeiling implements Rule<VaultServer> {
    private static final RuleInfo INFO = new RuleInfo(
                    "excessive-lease-ceiling", "Excessive lease ceiling", Family.VAULT, Severity.MEDIUM)
            .covering("VAULT-035");

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
        for (String name : List.of("max_lease_ttl", "default_lease_ttl")) {
            boolean beyond = server.config()
                    .text(name)
                    .asKnown()
                    .flatMap(VaultDuration::parse)
                    .filter(ttl -> ttl.compareTo(VaultDuration.SYSTEM_DEFAULT) > 0)
                    .isPresent();
            if (beyond) {
                server.config()
                        .first(name)
                        .ifPresent(
                                setting -> verdicts.fail(setting.at(), "tokens and leases may live longer than 768h"));
            }
        }
    }
}
