// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.delivery.fetchedsecretondisk;

import dev.plumbline.rule.Defect;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.vault.client.Delivery;
import dev.plumbline.vault.client.VaultClient;
import dev.plumbline.vault.client.VaultConsumer;
import dev.plumbline.verdict.Severity;

/** Flags a fetched secret that is written to the node's disk or a persistent volume. */
public final class FetchedSecretOnDisk implements Rule<VaultConsumer> {
    private static final RuleInfo INFO = new RuleInfo(
                    "fetched-secret-on-disk", "Fetched secret lands on disk", Family.DELIVERY, Severity.MEDIUM)
            .covering("VAULT-113");

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
        for (VaultClient client : consumer.clients()) {
            for (Delivery delivery : client.deliveries()) {
                if (delivery.kind() == Delivery.Kind.NODE_DISK) {
                    verdicts.fail(delivery.at(), "what is fetched from Vault is written to the node's disk");
                } else if (delivery.kind() == Delivery.Kind.PERSISTENT) {
                    verdicts.fail(Defect.at(
                                    delivery.at(),
                                    "what is fetched from Vault is written to "
                                            + delivery.kind().words())
                            .severity(Severity.HIGH));
                }
            }
        }
    }
}
