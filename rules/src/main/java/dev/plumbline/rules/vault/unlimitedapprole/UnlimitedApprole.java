// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.vault.unlimitedapprole;

import dev.plumbline.rule.Defect;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.vault.role.AppRoleBinding;
import dev.plumbline.vault.role.TokenLimits;
import dev.plumbline.vault.setup.VaultRole;
import dev.plumbline.verdict.Severity;

/** Flags an AppRole whose secret ids live for ever or are not needed at all. */
public final class UnlimitedApprole implements Rule<VaultRole> {
    private static final RuleInfo INFO = new RuleInfo(
                    "unlimited-approle", "AppRole without limits", Family.VAULT, Severity.HIGH)
            .covering("VAULT-350");

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
        if (!(role.binding() instanceof AppRoleBinding binding)
                || !role.parameters().isComplete()) {
            verdicts.notApplicable();
            return;
        }
        if (binding.bindSecretId().isKnown(bound -> !bound)) {
            verdicts.fail(
                    Defect.at(role.parameters().at("bind_secret_id"), "the role id alone opens role " + role.name())
                            .severity(Severity.CRITICAL));
            return;
        }
        boolean endless = TokenLimits.isUnset(binding.secretIdTtl());
        boolean often =
                binding.secretIdUses().isAbsent() || binding.secretIdUses().isKnown(uses -> uses == 0);
        if (endless && often) {
            verdicts.fail(
                    role.at(), "secret ids of role " + role.name() + " live for ever and work any number of times");
        }
    }
}
