// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.exposure.rbacescalationallowed;

import dev.plumbline.exposure.ExposureFacts;
import dev.plumbline.exposure.Request;
import dev.plumbline.model.RoleBinding;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.rules.exposure.BindingRules;
import dev.plumbline.verdict.Severity;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Flags a binding whose rights lead to any other right. */
public final class RbacEscalationAllowed implements Rule<RoleBinding> {
    private static final RuleInfo INFO = new RuleInfo(
            "rbac-escalation-allowed", "Rights that lead to every other right", Family.EXPOSURE, Severity.HIGH);

    private static final String RBAC = "rbac.authorization.k8s.io";
    private static final Map<Request, String> ESCALATIONS = new LinkedHashMap<>();

    static {
        ESCALATIONS.put(Request.any("escalate", RBAC, "clusterroles"), "write rights that it does not have into roles");
        ESCALATIONS.put(Request.any("escalate", RBAC, "roles"), "write rights that it does not have into roles");
        ESCALATIONS.put(Request.any("bind", RBAC, "clusterroles"), "bind any role to itself");
        ESCALATIONS.put(Request.any("bind", RBAC, "roles"), "bind any role of the namespace to itself");
        ESCALATIONS.put(Request.any("impersonate", "", "users"), "act as any user");
        ESCALATIONS.put(Request.any("impersonate", "", "groups"), "act as any group");
        ESCALATIONS.put(Request.any("impersonate", "", "serviceaccounts"), "act as any ServiceAccount");
    }

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Class<RoleBinding> looksAt() {
        return RoleBinding.class;
    }

    @Override
    public void check(RoleBinding binding, Facts facts, Verdicts verdicts) {
        // A binding to everything is what an administrator has; who that is, is said by secret-readable-cluster-wide.
        if (BindingRules.gives(
                binding,
                facts,
                verdicts,
                exposure -> !exposure.allowsEverything(binding)
                        && escalation(binding, exposure).isPresent())) {
            String escalation = escalation(binding, facts.exposure()).orElseThrow();
            BindingRules.failForEach(
                    binding,
                    facts,
                    verdicts,
                    identity -> "%s can %s with role %s".formatted(identity, escalation, binding.role()));
        }
    }

    private static Optional<String> escalation(RoleBinding binding, ExposureFacts exposure) {
        return ESCALATIONS.entrySet().stream()
                .filter(entry -> exposure.allowsHere(binding, entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
