// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.vault.unresolvedvariableinrole;

import dev.plumbline.model.Located;
import dev.plumbline.model.Value;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.vault.Parameters;
import dev.plumbline.vault.Setting;
import dev.plumbline.vault.carrier.Carrier;
import dev.plumbline.vault.setup.VaultRole;
import dev.plumbline.verdict.Severity;
import java.util.List;
import java.util.Optional;

/** Flags a binding that holds the text of a variable. */
public final class UnresolvedVariableInRole implements Rule<VaultRole> {
    private static final RuleInfo INFO = new RuleInfo(
                    "unresolved-variable-in-role", "Variable that nothing fills in", Family.VAULT, Severity.HIGH)
            .covering("VAULT-329");

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
        if (role.carrier().kind() == Carrier.Kind.BANK_VAULTS
                || !role.carrier().provenance().isLive()) {
            verdicts.notApplicable();
            return;
        }
        for (String name : List.of(
                "bound_subject",
                "bound_audiences",
                "audience",
                "bound_service_account_names",
                "bound_service_account_namespaces")) {
            check(role, role.parameters().setting(name), verdicts);
        }
        role.parameters()
                .setting("bound_claims")
                .flatMap(Setting::asGroup)
                .ifPresent(
                        group -> group.entries().values().forEach(value -> check(role, Optional.of(value), verdicts)));
    }

    private static void check(VaultRole role, Optional<Setting> setting, Verdicts verdicts) {
        List<Located<String>> known =
                setting.map(Parameters::list).flatMap(Value::asKnown).orElse(List.of());
        for (Located<String> value : known) {
            if (value.value().contains("${")
                    || value.value().contains("{{")
                    || value.value().startsWith("$")) {
                verdicts.fail(value.at(), "role " + role.name() + " is bound to the text of a variable");
            }
        }
    }
}
