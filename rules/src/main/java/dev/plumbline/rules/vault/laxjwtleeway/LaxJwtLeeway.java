// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.vault.laxjwtleeway;

import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.vault.setup.VaultRole;
import dev.plumbline.verdict.Severity;
import java.time.Duration;
import java.util.List;

/** Flags a JWT role that accepts tokens long after their end, or writes them to the log. */
public final class LaxJwtLeeway implements Rule<VaultRole> {
    private static final RuleInfo INFO = new RuleInfo(
                    "lax-jwt-leeway", "Lax handling of login tokens", Family.VAULT, Severity.MEDIUM)
            .covering("VAULT-323", "VAULT-324");

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
        if (!role.type().isJwt()) {
            verdicts.notApplicable();
            return;
        }
        for (String name : List.of("expiration_leeway", "not_before_leeway", "clock_skew_leeway")) {
            if (role.parameters().duration(name).isKnown(leeway -> leeway.compareTo(Duration.ofMinutes(10)) > 0)) {
                verdicts.fail(
                        role.parameters().at(name),
                        "role " + role.name() + " takes tokens more than ten minutes outside their time");
            }
        }
        if (role.parameters().flag("verbose_oidc_logging").isKnown(on -> on)) {
            verdicts.fail(
                    role.parameters().at("verbose_oidc_logging"),
                    "role " + role.name() + " writes whole tokens to the log");
        }
    }
}
