// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.vault.unlimitedoneshottoken;

import dev.plumbline.rule.Defect;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.vault.client.VaultClient;
import dev.plumbline.vault.role.TokenLimits;
import dev.plumbline.vault.setup.VaultRole;
import dev.plumbline.verdict.Severity;
import java.time.Duration;
import java.util.List;

/** Flags a role used only by clients that read once, whose tokens are limited in nothing. */
public final class UnlimitedOneShotToken implements Rule<VaultRole> {
    private static final RuleInfo INFO = new RuleInfo(
                    "unlimited-one-shot-token",
                    "Token of a one-shot reader without limits",
                    Family.VAULT,
                    Severity.MEDIUM)
            .covering("VAULT-312");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Class<VaultRole> looksAt() {
        return VaultRole.class;
    }

    @Override
    public void check(VaultRole role, Facts facts, Verdicts verdicts) {
        List<VaultClient> users = facts.vault().clients().stream()
                .filter(client -> client.login().role().isKnown(name -> name.equalsIgnoreCase(role.name())))
                .filter(client -> client.login().mount().isKnown(role.mount()::equals))
                .filter(client -> !client.requests().isEmpty())
                .toList();
        if (users.isEmpty() || !users.stream().allMatch(client -> client.usage().once())) {
            verdicts.notApplicable();
            return;
        }
        TokenLimits limits = role.limits();
        boolean limited = limits.uses().isKnown(uses -> uses > 0)
                || limits.tokenType().isKnown(type -> type.contains("batch"))
                || limits.cidrBound();
        boolean unknown = limits.uses().isUnknown() || limits.tokenType().isUnknown();
        boolean brief = limits.ttl().isKnown(ttl -> !ttl.isZero() && ttl.compareTo(Duration.ofHours(1)) <= 0);
        if (!limited && !unknown) {
            verdicts.fail(Defect.at(
                            role.at(),
                            "role " + role.name() + " is used for one read, and its tokens are limited in nothing")
                    .severity(brief ? Severity.LOW : Severity.MEDIUM)
                    .related(users.get(0).at(), "reads once"));
        }
    }
}
