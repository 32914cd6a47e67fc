// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.delivery.vaulttokenoutlivesuse;

import dev.plumbline.rule.Defect;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.vault.client.Mechanism;
import dev.plumbline.vault.client.VaultClient;
import dev.plumbline.vault.client.VaultConsumer;
import dev.plumbline.vault.role.TokenLimits;
import dev.plumbline.vault.setup.VaultRole;
import dev.plumbline.verdict.Severity;
import java.time.Duration;
import java.util.List;

/** Flags a client that fetches once and gives its token back to nobody, under a role whose tokens live long. */
public final class VaultTokenOutlivesUse implements Rule<VaultConsumer> {
    private static final RuleInfo INFO = new RuleInfo(
                    "vault-token-outlives-use", "Vault token outlives its use", Family.DELIVERY, Severity.MEDIUM)
            .covering("VAULT-116", "VAULT-143");

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
            boolean keeps = client.usage().once()
                    && client.usage().revokes().filter(revoked -> !revoked).isPresent();
            boolean fetches = !client.requests().isEmpty() && client.mechanism() != Mechanism.SCRIPT;
            if (!keeps || !fetches) {
                continue;
            }
            List<VaultRole> roles = client.login()
                    .mount()
                    .asKnown()
                    .flatMap(mount -> client.login()
                            .role()
                            .asKnown()
                            .map(role -> facts.vault().setup().roles(mount, role)))
                    .orElse(List.of());
            if (roles.isEmpty()) {
                verdicts.fail(Defect.at(client.at(), "the token of the one read is never revoked")
                        .severity(Severity.LOW));
            } else if (roles.stream().anyMatch(VaultTokenOutlivesUse::isLong)) {
                verdicts.fail(Defect.at(client.at(), "the token of the one read is never revoked and lives on")
                        .related(roles.get(0).at(), "gives the token"));
            }
        }
    }

    private static boolean isLong(VaultRole role) {
        TokenLimits limits = role.limits();
        boolean few =
                limits.uses().isKnown(uses -> uses > 0) || limits.tokenType().isKnown(type -> type.contains("batch"));
        return !few && !limits.ttl().isKnown(ttl -> !ttl.isZero() && ttl.compareTo(Duration.ofHours(1)) <= 0);
    }
}
