// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.vault.policyescalatesprivileges;

import dev.plumbline.rule.Defect;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.rules.vault.PolicyReach;
import dev.plumbline.vault.policy.Capability;
import dev.plumbline.vault.policy.PathRule;
import dev.plumbline.vault.setup.VaultPolicy;
import dev.plumbline.verdict.Severity;
import java.util.List;

/** Flags a policy that may write policies, roles, identities or mounts. */
public final class PolicyEscalatesPrivileges implements Rule<VaultPolicy> {
    private static final RuleInfo INFO = new RuleInfo(
                    "policy-escalates-privileges",
                    "Policy lets a token give itself more",
                    Family.VAULT,
                    Severity.CRITICAL)
            .covering("VAULT-362");
    private static final List<String> SAMPLES = List.of(
            "sys/policies/acl/x",
            "sys/policy/x",
            "auth/x/role/x",
            "auth/x/config",
            "auth/kubernetes/role/x",
            "auth/jwt/role/x",
            "auth/jwt/config",
            "auth/kubernetes/config",
            "auth/approle/role/x",
            "auth/token/create",
            "auth/token/create/x",
            "auth/token/create-orphan",
            "auth/token/roles/x",
            "identity/entity/id/x",
            "identity/entity",
            "identity/group/id/x",
            "identity/group",
            "identity/entity-alias",
            "sys/auth/x",
            "sys/mounts/x");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Class<VaultPolicy> looksAt() {
        return VaultPolicy.class;
    }

    @Override
    public void check(VaultPolicy policy, Facts facts, Verdicts verdicts) {
        for (PathRule rule : policy.rules()) {
            boolean known = rule.denies() || PolicyReach.isEverything(rule.pattern()) || rule.allows(Capability.SUDO);
            boolean writes =
                    rule.allows(Capability.CREATE) || rule.allows(Capability.UPDATE) || rule.allows(Capability.PATCH);
            boolean reaches = SAMPLES.stream().anyMatch(rule.pattern()::matches)
                    || named(rule.pattern().text());
            if (!known && writes && reaches) {
                verdicts.fail(Defect.at(
                                rule.at(),
                                "policy " + policy.name() + " grants " + rule.words()
                                        + ", so a token can give itself more")
                        .severity(PolicyReach.severity(policy, facts)));
            }
        }
        PolicyReach.unseen(policy, verdicts);
    }

    /** One exact policy or role may be written: still enough, when it is one's own. */
    private static boolean named(String path) {
        boolean role = path.startsWith("auth/")
                && path.contains("/role/")
                && !path.endsWith("/secret-id")
                && !path.endsWith("/role-id");
        return path.startsWith("sys/policies/acl/") || path.startsWith("sys/policy/") || role;
    }
}
