// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.vault.policygrantseverything;

import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.rules.vault.PolicyReach;
import dev.plumbline.vault.policy.PathRule;
import dev.plumbline.vault.setup.VaultPolicy;
import dev.plumbline.verdict.Severity;

/** Flags a policy whose path covers every path of the server. */
public final class PolicyGrantsEverything implements Rule<VaultPolicy> {
    private static final RuleInfo INFO = new RuleInfo(
                    "policy-grants-everything", "Policy grants everything", Family.VAULT, Severity.CRITICAL)
            .covering("VAULT-360");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Class<VaultPolicy> looksAt() {
        return VaultPolicy.class;
    }

    @Override
    public void check(VaultPolicy policy, Facts facts, Verdicts verdicts) {
        for (PathRule rule : policy.rules()) {
            boolean grants = !rule.denies() && !rule.capabilities().isEmpty();
            if (grants && PolicyReach.isEverything(rule.pattern())) {
                verdicts.fail(
                        rule.at(), "policy " + policy.name() + " grants " + rule.words() + ", which covers every path");
            }
        }
        PolicyReach.unseen(policy, verdicts);
    }
}
