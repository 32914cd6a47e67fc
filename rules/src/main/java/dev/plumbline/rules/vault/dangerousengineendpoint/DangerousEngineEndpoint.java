// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.vault.dangerousengineendpoint;

import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.rules.vault.PolicyReach;
import dev.plumbline.vault.policy.PathRule;
import dev.plumbline.vault.setup.VaultPolicy;
import dev.plumbline.verdict.Severity;

/** Flags a policy that may use endpoints which hand out authority instead of one secret. */
public final class DangerousEngineEndpoint implements Rule<VaultPolicy> {
    private static final RuleInfo INFO = new RuleInfo(
                    "dangerous-engine-endpoint",
                    "Policy reaches an engine's dangerous endpoint",
                    Family.VAULT,
                    Severity.HIGH)
            .covering("VAULT-375");

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
            if (rule.denies() || PolicyReach.isEverything(rule.pattern())) {
                continue;
            }
            PolicyReach.dangerous(rule, facts.vault().setup())
                    .ifPresent(what -> verdicts.fail(
                            rule.at(), "policy " + policy.name() + " grants " + rule.words() + ": " + what));
        }
        PolicyReach.unseen(policy, verdicts);
    }
}
