// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.exposure.serviceaccounttokensmintable;

import dev.plumbline.exposure.Way;
import dev.plumbline.model.RoleBinding;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.rules.exposure.BindingRules;
import dev.plumbline.verdict.Severity;

/** Flags a binding that may request tokens for any ServiceAccount of its scope. */
public final class ServiceAccountTokensMintable implements Rule<RoleBinding> {
    private static final RuleInfo INFO = new RuleInfo(
            "service-account-tokens-mintable",
            "Tokens of any ServiceAccount can be minted",
            Family.EXPOSURE,
            Severity.MEDIUM);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Class<RoleBinding> looksAt() {
        return RoleBinding.class;
    }

    @Override
    public void check(RoleBinding binding, Facts facts, Verdicts verdicts) {
        if (BindingRules.gives(
                binding,
                facts,
                verdicts,
                exposure -> exposure.opens(binding, Way.MINT_TOKENS) && !exposure.allowsEverything(binding))) {
            BindingRules.failForEach(
                    binding,
                    facts,
                    verdicts,
                    identity -> "%s can mint tokens for every ServiceAccount %s with role %s"
                            .formatted(identity, BindingRules.reach(binding), binding.role()));
        }
    }
}
