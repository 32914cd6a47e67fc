// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.delivery.injectionwithoutrole;

import dev.plumbline.model.Workload;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.vault.client.InjectorAnnotations;
import dev.plumbline.verdict.Severity;

/** Flags a pod that asks for the injector and names no role to log in with. */
public final class InjectionWithoutRole implements Rule<Workload> {
    private static final RuleInfo INFO = new RuleInfo(
                    "injection-without-role", "Injection requested without a role", Family.DELIVERY, Severity.HIGH)
            .covering("VAULT-130");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Class<Workload> looksAt() {
        return Workload.class;
    }

    @Override
    public void check(Workload workload, Facts facts, Verdicts verdicts) {
        InjectorAnnotations asked = InjectorAnnotations.of(workload.pod().metadata());
        if (!asked.isRequested()) {
            verdicts.notApplicable();
            return;
        }
        boolean kubernetes =
                asked.text("auth-type").isAbsent() || asked.text("auth-type").isKnown("kubernetes"::equals);
        boolean role =
                !asked.text("role", "auth-config-role", "agent-configmap").isAbsent();
        if (kubernetes && !role) {
            verdicts.fail(
                    asked.at("agent-inject").orElse(workload.at()), "the pod asks for injection and names no role");
        }
    }
}
