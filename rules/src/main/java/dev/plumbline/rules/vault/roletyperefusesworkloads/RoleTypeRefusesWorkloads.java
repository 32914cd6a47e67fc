// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.vault.roletyperefusesworkloads;

import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.vault.role.JwtBinding;
import dev.plumbline.vault.setup.VaultRole;
import dev.plumbline.verdict.Severity;

/** Flags a role whose type is oidc by default, so that it refuses every JWT. */
public final class RoleTypeRefusesWorkloads implements Rule<VaultRole> {
    private static final RuleInfo INFO = new RuleInfo(
                    "role-type-refuses-workloads", "Role type refuses workload logins", Family.VAULT, Severity.HIGH)
            .covering("VAULT-300");

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
        if (!(role.binding() instanceof JwtBinding jwt) || !role.parameters().isComplete()) {
            verdicts.notApplicable();
            return;
        }
        boolean people = role.parameters().has("allowed_redirect_uris")
                || role.parameters().has("oidc_scopes");
        boolean workload = !jwt.audiences().isAbsent()
                || !jwt.subject().isAbsent()
                || !jwt.claims().isAbsent();
        boolean oidc =
                jwt.roleType().isAbsent() || jwt.roleType().isKnown(type -> type.equals("oidc") || type.isEmpty());
        if (workload && !people && oidc) {
            verdicts.fail(
                    jwt.roleType().location().orElse(role.at()),
                    "role " + role.name() + " is of type oidc" + (jwt.roleType().isAbsent() ? ", the default," : "")
                            + " and refuses JWT logins");
        }
    }
}
