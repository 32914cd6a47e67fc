// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.spire.nodesproxyallowed;

import dev.plumbline.exposure.Identity;
import dev.plumbline.exposure.Request;
import dev.plumbline.model.RoleBinding;
import dev.plumbline.rule.Defect;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.spire.SpireAgent;
import dev.plumbline.verdict.Severity;

/** Flags a binding that gives `get` on `nodes/proxy`. */
public final class NodesProxyAllowed implements Rule<RoleBinding> {
    private static final RuleInfo INFO = new RuleInfo(
                    "nodes-proxy-allowed",
                    "Right to nodes/proxy, which is exec in every pod",
                    Family.SPIRE,
                    Severity.HIGH)
            .covering("SPIRE-240");

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
        boolean everything = facts.exposure().allows(binding, Request.any("*", "*", "*"));
        boolean proxy = facts.exposure().allows(binding, Request.any("get", "", "nodes/proxy"));
        if (everything || !proxy || facts.spire().agents().isEmpty()) {
            verdicts.notApplicable();
            return;
        }
        for (RoleBinding.Grantee grantee : binding.subjects()) {
            Identity identity = Identity.of(grantee);
            if (identity.isPlatform()) {
                continue;
            }
            boolean agent = facts.spire().agents().stream().anyMatch(candidate -> isAccountOf(candidate, grantee));
            verdicts.fail(Defect.at(
                            grantee.at(),
                            agent
                                    ? "the agent may use nodes/proxy, with which commands run in every pod; nodes/pods is enough from Kubernetes 1.33 on"
                                    : "%s may use nodes/proxy: it can run commands in every pod and take every identity"
                                            .formatted(identity))
                    .severity(agent ? Severity.MEDIUM : Severity.HIGH));
        }
    }

    private static boolean isAccountOf(SpireAgent agent, RoleBinding.Grantee grantee) {
        return grantee.kind().equals("ServiceAccount")
                && grantee.namespace().equals(agent.namespace())
                && agent.as()
                        .workload()
                        .filter(workload -> workload.pod().serviceAccountName().isKnown(grantee.name()::equals))
                        .isPresent();
    }
}
