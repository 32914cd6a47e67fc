// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.vault.literalwildcardinpolicy;

import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.vault.policy.PolicyProblem;
import dev.plumbline.vault.setup.VaultPolicy;
import dev.plumbline.verdict.Severity;

/** Flags a policy path whose wildcard Vault takes literally or refuses. */
public final class LiteralWildcardInPolicy implements Rule<VaultPolicy> {
    private static final RuleInfo INFO = new RuleInfo(
                    "literal-wildcard-in-policy",
                    "Wildcard where it is a letter, or not allowed",
                    Family.VAULT,
                    Severity.HIGH)
            .covering("VAULT-369");

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
            if (problem.kind() == PolicyProblem.Kind.LITERAL_WILDCARD
                    || problem.kind() == PolicyProblem.Kind.ILLEGAL_WILDCARD) {
                verdicts.fail(problem.at(), "policy " + policy.name() + ": " + problem.message());
            }
        }
    }
}
