// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.chain.grantexceedsdemand;

import dev.plumbline.rule.Defect;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.vault.policy.PathRule;
import dev.plumbline.vault.setup.VaultRole;
import dev.plumbline.verdict.Severity;
import java.util.Optional;
import java.util.Set;

/** Flags a policy path that covers secrets of others, or more than the one secret that is read through it. */
public final class GrantExceedsDemand implements Rule<VaultRole> {
    private static final RuleInfo INFO = new RuleInfo(
                    "grant-exceeds-demand",
                    "A role's policies open more than is read through it",
                    Family.CHAIN,
                    Severity.MEDIUM)
            .covering("VAULT-413");

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
        Set<String> wanted = facts.chain().readThrough(role);
        if (wanted.isEmpty()) {
            verdicts.notApplicable();
            return;
        }
        for (PathRule rule : facts.vault().rulesOf(role)) {
            if (rule.denies() || rule.pattern().isExact() || rule.pattern().isTemplated()) {
                continue;
            }
            Optional<String> foreign = facts.chain().foreignPath(role, rule.pattern());
            if (foreign.isPresent()) {
                verdicts.fail(Defect.at(
                                rule.at(),
                                "%s also covers %s, which another workload reads"
                                        .formatted(rule.words(), foreign.get()))
                        .severity(Severity.HIGH));
            } else {
                long used = wanted.stream().filter(rule.pattern()::matches).count();
                if (used == 1) {
                    verdicts.fail(Defect.at(
                                    rule.at(),
                                    "%s covers everything below, and one secret is read".formatted(rule.words()))
                            .severity(Severity.LOW));
                }
            }
        }
    }
}
