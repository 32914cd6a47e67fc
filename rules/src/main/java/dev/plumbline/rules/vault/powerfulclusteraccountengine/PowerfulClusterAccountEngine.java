// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.vault.powerfulclusteraccountengine;

import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.vault.Parameters;
import dev.plumbline.vault.Setting;
import dev.plumbline.vault.setup.SecretEngine;
import dev.plumbline.verdict.Severity;
import java.util.Set;

/** Flags a role of the Kubernetes secrets engine whose accounts reach every namespace or every resource. */
public final class PowerfulClusterAccountEngine implements Rule<SecretEngine> {
    private static final RuleInfo INFO = new RuleInfo(
                    "powerful-cluster-account-engine",
                    "Kubernetes engine makes powerful accounts",
                    Family.VAULT,
                    Severity.HIGH)
            .covering("VAULT-281");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Class<SecretEngine> looksAt() {
        return SecretEngine.class;
    }

    @Override
    public void check(SecretEngine engine, Facts facts, Verdicts verdicts) {
        if (!engine.is("kubernetes")) {
            verdicts.notApplicable();
            return;
        }
        engine.writesBelow("roles").forEach(role -> role(role.parameters(), verdicts));
    }

    private static void role(Parameters role, Verdicts verdicts) {
        if (role.list("allowed_kubernetes_namespaces")
                .isKnown(names -> names.stream().anyMatch(name -> name.value().equals("*")))) {
            verdicts.fail(role.at("allowed_kubernetes_namespaces"), "the engine makes accounts in every namespace");
        }
        if (role.text("kubernetes_role_name")
                .isKnown(name -> Set.of("cluster-admin", "admin", "edit").contains(name))) {
            verdicts.fail(role.at("kubernetes_role_name"), "the engine makes administrators");
        }
        String rules =
                role.setting("generated_role_rules").flatMap(Setting::spelled).orElse("");
        if (rules.contains("\"*\"") || rules.contains("['*']") || rules.contains("- '*'")) {
            verdicts.fail(role.at("generated_role_rules"), "the engine makes accounts that may do everything");
        }
    }
}
