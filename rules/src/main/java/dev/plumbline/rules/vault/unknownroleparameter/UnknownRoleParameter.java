// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.vault.unknownroleparameter;

import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.vault.carrier.Carrier;
import dev.plumbline.vault.role.RoleParameters;
import dev.plumbline.vault.setup.VaultRole;
import dev.plumbline.verdict.Severity;
import java.util.List;
import java.util.Optional;

/** Flags a parameter of a role that Vault does not know, beside one that it does. */
public final class UnknownRoleParameter implements Rule<VaultRole> {
    private static final RuleInfo INFO = new RuleInfo(
                    "unknown-role-parameter", "Parameter that Vault ignores", Family.VAULT, Severity.HIGH)
            .covering("VAULT-322");

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
        List<String> known = RoleParameters.of(role.type());
        if (known.isEmpty()
                || role.carrier().kind() == Carrier.Kind.TERRAFORM
                || role.carrier().kind() == Carrier.Kind.CROSSPLANE) {
            verdicts.notApplicable();
            return;
        }
        for (String name : role.parameters().names()) {
            Optional<String> near = known.contains(name) ? Optional.empty() : RoleParameters.nearest(name, known);
            near.ifPresent(meant -> verdicts.fail(
                    role.parameters().at(name),
                    "role " + role.name() + ": Vault ignores " + name + "; " + meant + " is what it knows"));
        }
    }
}
