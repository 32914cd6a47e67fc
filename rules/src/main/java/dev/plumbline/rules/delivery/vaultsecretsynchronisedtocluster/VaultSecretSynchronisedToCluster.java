// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.delivery.vaultsecretsynchronisedtocluster;

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
import java.util.Optional;

/** Flags a delivery that puts a secret from Vault back into a Kubernetes object. */
public final class VaultSecretSynchronisedToCluster implements Rule<VaultConsumer> {
    private static final RuleInfo INFO = new RuleInfo(
                    "vault-secret-synchronised-to-cluster",
                    "Vault's secret copied into the cluster",
                    Family.DELIVERY,
                    Severity.MEDIUM)
            .covering("VAULT-173", "VAULT-206", "VAULT-227", "VAULT-228", "VAULT-255");

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
            if (!client.states(VaultClient.Part.REQUESTS) || client.mechanism() == Mechanism.CERT_MANAGER) {
                continue;
            }
            for (Delivery delivery : client.deliveries()) {
                severity(client, delivery)
                        .ifPresent(severity -> verdicts.fail(Defect.at(
                                        delivery.at(),
                                        "a secret of Vault is copied into "
                                                + delivery.kind().words() + " " + delivery.place())
                                .severity(severity)));
            }
        }
    }

    private static Optional<Severity> severity(VaultClient client, Delivery delivery) {
        return switch (delivery.kind()) {
            case CONFIG_MAP, OTHER_OBJECT -> Optional.of(Severity.CRITICAL);
            case KUBERNETES_SECRET -> Optional.of(inSecret(client));
            case PROCESS, MEMORY, ENVIRONMENT, NODE_DISK, PERSISTENT, UNKNOWN -> Optional.empty();
        };
    }

    /** What is issued on demand ends by itself; a copy beside a CSI volume undoes the volume. */
    private static Severity inSecret(VaultClient client) {
        boolean issued = !client.requests().isEmpty()
                && client.requests().stream()
                        .allMatch(request -> request.path()
                                .isKnown(path -> path.contains("/issue/")
                                        || path.contains("/creds/")
                                        || path.contains("/sign/")));
        if (issued) {
            return Severity.LOW;
        }
        return client.mechanism() == Mechanism.CSI_PROVIDER ? Severity.HIGH : Severity.MEDIUM;
    }
}
