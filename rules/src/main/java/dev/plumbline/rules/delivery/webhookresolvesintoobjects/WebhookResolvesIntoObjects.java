// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.delivery.webhookresolvesintoobjects;

import dev.plumbline.rule.Defect;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.vault.client.Delivery;
import dev.plumbline.vault.client.Mechanism;
import dev.plumbline.vault.client.VaultClient;
import dev.plumbline.vault.client.VaultConsumer;
import dev.plumbline.verdict.Severity;

/** Flags references of the bank-vaults webhook in ConfigMaps and Secrets, where they become plain values. */
public final class WebhookResolvesIntoObjects implements Rule<VaultConsumer> {
    private static final RuleInfo INFO = new RuleInfo(
                    "webhook-resolves-into-objects",
                    "Vault reference in an object that is stored",
                    Family.DELIVERY,
                    Severity.HIGH)
            .covering("VAULT-255");

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
            if (client.mechanism() != Mechanism.BANK_VAULTS_WEBHOOK) {
                continue;
            }
            for (Delivery delivery : client.deliveries()) {
                if (delivery.kind() == Delivery.Kind.CONFIG_MAP || delivery.kind() == Delivery.Kind.KUBERNETES_SECRET) {
                    verdicts.fail(Defect.at(
                                    delivery.at(), "the reference becomes the plain value when the object is stored")
                            .severity(delivery.kind() == Delivery.Kind.CONFIG_MAP ? Severity.CRITICAL : Severity.HIGH));
                }
            }
        }
    }
}
