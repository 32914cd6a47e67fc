// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.delivery.vaultverificationoff;

import dev.plumbline.manifest.Location;
import dev.plumbline.model.Value;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.vault.client.Connection;
import dev.plumbline.vault.client.VaultClient;
import dev.plumbline.vault.client.VaultConsumer;
import dev.plumbline.verdict.Severity;
import java.util.LinkedHashSet;
import java.util.Set;

/** Flags a client that accepts any certificate from Vault. */
public final class VaultVerificationOff implements Rule<VaultConsumer> {
    private static final RuleInfo INFO = new RuleInfo(
                    "vault-verification-off",
                    "Client does not verify Vault's certificate",
                    Family.DELIVERY,
                    Severity.HIGH)
            .covering("VAULT-105", "VAULT-136", "VAULT-170", "VAULT-200", "VAULT-254", "VAULT-278");

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
        Set<Location> said = new LinkedHashSet<>();
        for (VaultClient client : consumer.clients()) {
            Value<Boolean> skips = client.connection().skipsVerification();
            boolean local =
                    client.connection().address().isKnown(address -> Connection.isLoopback(Connection.host(address)));
            if (client.states(VaultClient.Part.CONNECTION) && skips.isKnown(Boolean::booleanValue) && !local) {
                Location at = skips.location().orElseThrow();
                if (at.origin().equals(client.at().origin()) && said.add(at)) {
                    verdicts.fail(at, "the " + client.mechanism().words() + " accepts any certificate in Vault's name");
                }
            }
        }
    }
}
