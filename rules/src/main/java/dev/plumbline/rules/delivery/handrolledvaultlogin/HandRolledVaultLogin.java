// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.delivery.handrolledvaultlogin;

import dev.plumbline.model.Workload;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.vault.client.Mechanism;
import dev.plumbline.vault.client.VaultClient;
import dev.plumbline.vault.client.VaultConsumer;
import dev.plumbline.verdict.Confidence;
import dev.plumbline.verdict.Severity;

/** Flags a sidecar or script that posts a login by itself. */
public final class HandRolledVaultLogin implements Rule<VaultConsumer> {
    private static final RuleInfo INFO = new RuleInfo(
                    "hand-rolled-vault-login", "Hand-rolled login to Vault", Family.DELIVERY, Severity.MEDIUM)
            .covering("VAULT-112");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Class<VaultConsumer> looksAt() {
        return VaultConsumer.class;
    }

    @Override
    public void check(VaultConsumer consumer, Facts facts, Verdicts verdicts) {
        boolean workload = facts.inventory().find(Workload.class, consumer.id()).isPresent();
        for (VaultClient client : consumer.clients()) {
            if (client.mechanism() == Mechanism.SIDECAR && !client.requests().isEmpty()) {
                verdicts.fail(
                        client.at(),
                        "a hand-written sidecar logs in to Vault; a refused login ends as garbage in the file",
                        Confidence.STRONG,
                        "what the image does is known from its source");
            } else if (client.mechanism() == Mechanism.SCRIPT
                    && workload
                    && client.login().kind().isIdentity()) {
                verdicts.fail(client.login().at(), "a script logs in to Vault by itself");
            }
        }
    }
}
