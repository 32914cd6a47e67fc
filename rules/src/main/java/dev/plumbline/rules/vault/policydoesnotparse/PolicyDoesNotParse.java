// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.vault.policydoesnotparse;

import dev.plumbline.rule.Defect;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.vault.policy.PolicyProblem;
import dev.plumbline.vault.setup.VaultPolicy;
import dev.plumbline.verdict.Severity;

/** Flags a policy text that does not parse, or says something that Vault does not know. */
public final class PolicyDoesNotParse implements Rule<VaultPolicy> {
    private static final RuleInfo INFO = new RuleInfo(
                    "policy-does-not-parse", "Policy text that Vault refuses or retires", Family.VAULT, Severity.MEDIUM)
            .covering("VAULT-374");

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
        for (PolicyProblem problem : policy.problems()) {
            switch (problem.kind()) {
                case UNPARSEABLE, UNKNOWN_CAPABILITY, UNKNOWN_KEY, DUPLICATE_KEY ->
                    verdicts.fail(problem.at(), "policy " + policy.name() + ": " + problem.message());
                case LEGACY_POLICY ->
                    verdicts.fail(Defect.at(problem.at(), "policy " + policy.name() + ": " + problem.message())
                            .severity(Severity.LOW));
                case LITERAL_WILDCARD, ILLEGAL_WILDCARD -> {}
            }
        }
    }
}
