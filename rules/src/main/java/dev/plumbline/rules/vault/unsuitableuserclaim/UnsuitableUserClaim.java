// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.vault.unsuitableuserclaim;

import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.vault.role.JwtBinding;
import dev.plumbline.vault.setup.VaultRole;
import dev.plumbline.verdict.Severity;
import java.util.Set;

/** Flags a role whose entities come from a claim that is missing, a list, or shared by all. */
public final class UnsuitableUserClaim implements Rule<VaultRole> {
    private static final RuleInfo INFO = new RuleInfo(
                    "unsuitable-user-claim", "Unsuitable user claim", Family.VAULT, Severity.HIGH)
            .covering("VAULT-308");

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
        if (jwt.userClaim().isAbsent()) {
            verdicts.fail(role.at(), "role " + role.name() + " names no user_claim and is refused");
        } else if (jwt.userClaim()
                .isKnown(claim -> Set.of("aud", "groups", "roles").contains(claim))) {
            verdicts.fail(
                    role.parameters().at("user_claim"),
                    "role " + role.name() + ": the user claim is a list, so every login fails");
        } else if (jwt.userClaim().isKnown(claim -> Set.of("iss", "azp", "typ").contains(claim))) {
            verdicts.fail(
                    role.parameters().at("user_claim"),
                    "role " + role.name() + ": the user claim is the same for all, so all become one entity");
        }
    }
}
