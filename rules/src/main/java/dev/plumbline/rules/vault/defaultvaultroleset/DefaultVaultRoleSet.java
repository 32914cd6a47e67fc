// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.vault.defaultvaultroleset;

import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.vault.setup.VaultAuthMount;
import dev.plumbline.verdict.Severity;

/** Flags a JWT mount that gives a role to clients that ask for none. */
public final class DefaultVaultRoleSet implements Rule<VaultAuthMount> {
    private static final RuleInfo INFO = new RuleInfo(
                    "default-vault-role-set", "Auth mount with a default role", Family.VAULT, Severity.LOW)
            .covering("VAULT-320");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Class<VaultAuthMount> looksAt() {
        return VaultAuthMount.class;
    }

    @Override
    public void check(VaultAuthMount mount, Facts facts, Verdicts verdicts) {
        if (!mount.type().isJwt()
                || !mount.config().has("default_role")
                || mount.config().has("oidc_client_id")) {
            verdicts.notApplicable();
            return;
        }
        String role = mount.config().text("default_role").asKnown().orElse("");
        boolean exists = role.isEmpty()
                || !facts.vault().setup().roles(mount.path(), role).isEmpty();
        boolean some = facts.vault().setup().roles().stream()
                .anyMatch(each -> each.mount().equals(mount.path()));
        String what =
                exists || !some ? "clients that name no role get this one" : "and no role of this name is defined";
        verdicts.fail(mount.config().at("default_role"), "auth/" + mount.path() + " has a default role, " + what);
    }
}
