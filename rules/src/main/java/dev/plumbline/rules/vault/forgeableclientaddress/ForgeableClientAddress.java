// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.vault.forgeableclientaddress;

import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.vault.server.Listener;
import dev.plumbline.vault.server.VaultServer;
import dev.plumbline.verdict.Severity;

/** Flags a listener that believes anybody's word about where a request comes from. */
public final class ForgeableClientAddress implements Rule<VaultServer> {
    private static final RuleInfo INFO = new RuleInfo(
                    "forgeable-client-address", "Client address can be forged", Family.VAULT, Severity.MEDIUM)
            .covering("VAULT-034");

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
        for (Listener listener : server.listeners()) {
            boolean everybody = listener.settings()
                    .list("x_forwarded_for_authorized_addrs")
                    .isKnown(addresses -> addresses.stream()
                            .anyMatch(each -> each.value().startsWith("0.0.0.0/0")
                                    || each.value().startsWith("::/0")));
            if (everybody) {
                verdicts.fail(
                        listener.settings().at("x_forwarded_for_authorized_addrs"),
                        "every sender may say which address it has");
            }
            if (listener.settings().text("proxy_protocol_behavior").isKnown("use_always"::equals)) {
                verdicts.fail(
                        listener.settings().at("proxy_protocol_behavior"), "every sender may say which address it has");
            }
        }
    }
}
