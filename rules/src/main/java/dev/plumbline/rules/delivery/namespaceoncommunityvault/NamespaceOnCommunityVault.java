// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.delivery.namespaceoncommunityvault;

import dev.plumbline.model.Value;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.vault.client.VaultClient;
import dev.plumbline.vault.client.VaultConsumer;
import dev.plumbline.vault.server.VaultServer;
import dev.plumbline.verdict.Confidence;
import dev.plumbline.verdict.Severity;
import java.util.List;

/** Flags a client that names a Vault namespace although the only servers are of the community edition, which has none. */
public final class NamespaceOnCommunityVault implements Rule<VaultConsumer> {
    private static final RuleInfo INFO = new RuleInfo(
                    "namespace-on-community-vault",
                    "Vault namespace where the server has none",
                    Family.DELIVERY,
                    Severity.MEDIUM)
            .covering("VAULT-125");

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
        List<VaultServer> servers = facts.vault().servers();
        boolean community = !servers.isEmpty() && servers.stream().allMatch(VaultServer::isCommunityEdition);
        if (!community) {
            verdicts.notApplicable();
            return;
        }
        for (VaultClient client : consumer.clients()) {
            Value<String> namespace = client.connection().vaultNamespace();
            boolean named = namespace.isKnown(text -> !text.isBlank() && !text.equals("root") && !text.equals("/"));
            if (named && client.states(VaultClient.Part.CONNECTION)) {
                verdicts.fail(
                        namespace.location().orElse(client.at()),
                        "the server has no namespaces, so every request to this one is refused",
                        Confidence.STRONG,
                        "the image is the community edition's");
            }
        }
    }
}
