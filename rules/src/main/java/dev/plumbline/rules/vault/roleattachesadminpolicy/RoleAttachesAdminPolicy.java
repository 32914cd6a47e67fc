// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.vault.roleattachesadminpolicy;

import dev.plumbline.model.Located;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.vault.setup.VaultRole;
import dev.plumbline.verdict.Confidence;
import dev.plumbline.verdict.Severity;
import dev.plumbline.verdict.UnknownReason;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Flags a role whose tokens get the root policy or one that is named for administrators. */
public final class RoleAttachesAdminPolicy implements Rule<VaultRole> {
    private static final RuleInfo INFO = new RuleInfo(
                    "role-attaches-admin-policy", "Role attaches an administrative policy", Family.VAULT, Severity.HIGH)
            .covering("VAULT-311");
    private static final Set<String> NAMES = Set.of(
            "admin",
            "admins",
            "administrator",
            "superuser",
            "super-user",
            "sudo",
            "vault-admin",
            "vault_admin",
            "operator",
            "ops",
            "god");

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
        if (role.limits().policies().isUnknown()) {
            verdicts.unknown(UnknownReason.NOT_LITERAL, role.at(), "the role's policies are only known at run time");
            return;
        }
        for (Located<String> policy : role.limits().policies().asKnown().orElse(List.of())) {
            String name = policy.value().toLowerCase(Locale.ROOT);
            if (name.equals("root")) {
                verdicts.fail(
                        policy.at(), "role " + role.name() + " attaches the root policy, so its logins are refused");
            } else if (NAMES.contains(name)
                    && facts.vault().setup().policies(name).isEmpty()) {
                verdicts.fail(
                        policy.at(),
                        "role " + role.name() + " attaches policy " + policy.value() + ", administrative by its name",
                        Confidence.HEURISTIC,
                        "the policy's text was not seen");
            }
        }
    }
}
