// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.delivery.agentwithoutaccounttoken;

import dev.plumbline.model.ServiceAccount;
import dev.plumbline.model.Value;
import dev.plumbline.model.Workload;
import dev.plumbline.rule.Defect;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.vault.client.InjectorAnnotations;
import dev.plumbline.verdict.Severity;

/** Flags a pod that asks for injection and mounts no service account token. */
public final class AgentWithoutAccountToken implements Rule<Workload> {
    private static final RuleInfo INFO = new RuleInfo(
                    "agent-without-account-token",
                    "Agent without a token to log in with",
                    Family.DELIVERY,
                    Severity.HIGH)
            .covering("VAULT-147");

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
        boolean own = !asked.text("agent-service-account-token-volume-name").isAbsent();
        boolean account =
                asked.text("auth-type").isAbsent() || asked.text("auth-type").isKnown("kubernetes"::equals);
        if (!asked.isRequested() || own || !account) {
            verdicts.notApplicable();
            return;
        }
        Value<Boolean> pod = workload.pod().automountToken();
        Value<Boolean> mounted = pod.isAbsent()
                ? workload.pod()
                        .serviceAccountName()
                        .asKnown()
                        .flatMap(name -> facts.inventory().serviceAccount(workload.namespace(), name))
                        .map(ServiceAccount::automountToken)
                        .orElseGet(Value::absent)
                : pod;
        if (mounted.isKnown(on -> !on)) {
            verdicts.fail(Defect.at(
                            asked.at("agent-inject").orElse(workload.at()),
                            "the injected agent has no token to log in with")
                    .related(mounted.location().orElse(workload.at()), "switches the token off"));
        }
    }
}
