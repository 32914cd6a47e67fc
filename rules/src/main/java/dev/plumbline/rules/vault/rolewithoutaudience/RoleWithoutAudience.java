// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.vault.rolewithoutaudience;

import dev.plumbline.rule.Defect;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.vault.role.JwtBinding;
import dev.plumbline.vault.role.KubernetesBinding;
import dev.plumbline.vault.setup.VaultRole;
import dev.plumbline.verdict.Severity;
import java.util.List;

/** Flags a role that does not say for whom the login token must be issued. */
public final class RoleWithoutAudience implements Rule<VaultRole> {
    private static final RuleInfo INFO = new RuleInfo(
                    "role-without-audience", "Role without audience", Family.VAULT, Severity.HIGH)
            .covering("VAULT-305", "VAULT-334");

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
        if (!role.parameters().isComplete()) {
            verdicts.notApplicable();
            return;
        }
        if (role.binding() instanceof JwtBinding jwt) {
            boolean workload = !role.parameters().has("allowed_redirect_uris");
            boolean unbound = jwt.audiences().isAbsent() || jwt.audiences().isKnown(List::isEmpty);
            if (workload && unbound) {
                jwt(role, facts, verdicts);
            }
        } else if (role.binding() instanceof KubernetesBinding kubernetes) {
            if (kubernetes.audience().isAbsent() || kubernetes.audience().isKnown(String::isEmpty)) {
                verdicts.fail(
                        Defect.at(role.at(), "role " + role.name() + " accepts service account tokens for any audience")
                                .severity(Severity.MEDIUM));
            }
        } else {
            verdicts.notApplicable();
        }
    }

    private static void jwt(VaultRole role, Facts facts, Verdicts verdicts) {
        if (facts.vault().traits().refusesUnboundAudience()) {
            verdicts.fail(role.at(), "role " + role.name() + " binds no audience, so a token that has one is refused");
        } else {
            verdicts.fail(
                    Defect.at(role.at(), "role " + role.name() + " binds no audience, and this version accepts any")
                            .severity(Severity.CRITICAL));
        }
    }
}
