// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.vault.globcrossesseparators;

import dev.plumbline.model.Located;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.rules.vault.Subjects;
import dev.plumbline.vault.role.CertificateBinding;
import dev.plumbline.vault.role.JwtBinding;
import dev.plumbline.vault.role.SubjectBreadth;
import dev.plumbline.vault.setup.VaultRole;
import dev.plumbline.verdict.Severity;

/** Flags a star that is followed by more text, because it also swallows slashes. */
public final class GlobCrossesSeparators implements Rule<VaultRole> {
    private static final RuleInfo INFO = new RuleInfo(
                    "glob-crosses-separators", "Star in the middle of a bound subject", Family.VAULT, Severity.HIGH)
            .covering("VAULT-304");

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
        if (!(role.binding() instanceof JwtBinding) && !(role.binding() instanceof CertificateBinding)) {
            verdicts.notApplicable();
            return;
        }
        for (Located<String> pattern : Subjects.patterns(role)) {
            if (pattern.value().startsWith("spiffe://") && SubjectBreadth.crossesSeparators(pattern.value())) {
                verdicts.fail(
                        pattern.at(), "role " + role.name() + ": the star also matches slashes, so deeper paths fit");
            }
        }
    }
}
