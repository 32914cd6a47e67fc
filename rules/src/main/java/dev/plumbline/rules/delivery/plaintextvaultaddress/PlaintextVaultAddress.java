// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.delivery.plaintextvaultaddress;

import dev.plumbline.manifest.Location;
import dev.plumbline.model.Value;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.vault.client.VaultClient;
import dev.plumbline.vault.client.VaultConsumer;
import dev.plumbline.verdict.Severity;
import java.util.LinkedHashSet;
import java.util.Set;

/** Flags a client whose Vault address is http beyond its own pod. */
public final class PlaintextVaultAddress implements Rule<VaultConsumer> {
    private static final RuleInfo INFO = new RuleInfo(
                    "plaintext-vault-address", "Client talks to Vault over plain http", Family.DELIVERY, Severity.HIGH)
            .covering(
                    "VAULT-104",
                    "VAULT-137",
                    "VAULT-154",
                    "VAULT-171",
                    "VAULT-201",
                    "VAULT-221",
                    "VAULT-262",
                    "VAULT-271",
                    "VAULT-278");

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
            Value<String> address = client.connection().address();
            if (!client.states(VaultClient.Part.ADDRESS) || !client.connection().isPlaintext()) {
                continue;
            }
            Location at = address.location().orElseThrow();
            if (said.add(at)) {
                verdicts.fail(at, "the " + client.mechanism().words() + " reaches Vault over plain http");
            }
        }
    }
}
