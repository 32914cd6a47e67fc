// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.vault.aliasbyaccountname;

import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.vault.AuthType;
import dev.plumbline.vault.setup.VaultRole;
import dev.plumbline.verdict.Severity;

/** Flags a Kubernetes role whose entities are named by the account, not by its unique id. */
public final class AliasByAccountName implements Rule<VaultRole> {
    private static final RuleInfo INFO = new RuleInfo(
                    "alias-by-account-name", "Entity alias by account name", Family.VAULT, Severity.MEDIUM)
            .covering("VAULT-341");

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
        if (role.type() != AuthType.KUBERNETES) {
            verdicts.notApplicable();
            return;
        }
        if (role.parameters().text("alias_name_source").isKnown("serviceaccount_name"::equals)) {
            verdicts.fail(
                    role.parameters().at("alias_name_source"),
                    "role " + role.name() + ": a new account of the same name inherits the entity");
        }
    }
}
