// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.vault.policyadministersvault;

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
import java.util.Set;

/** Flags a policy with sudo, or with write access to Vault's own system paths. */
public final class PolicyAdministersVault implements Rule<VaultPolicy> {
    private static final RuleInfo INFO = new RuleInfo(
                    "policy-administers-vault", "Policy administers Vault", Family.VAULT, Severity.CRITICAL)
            .covering("VAULT-361");
    private static final List<String> SAMPLES = List.of(
            "sys/raw/x",
            "sys/seal",
            "sys/step-down",
            "sys/audit/x",
            "sys/plugins/catalog/auth/x",
            "sys/remount",
            "sys/rotate",
            "sys/leases/revoke-prefix/x",
            "sys/leases/revoke-force/x",
            "sys/storage/raft/snapshot",
            "sys/generate-root/attempt");
    private static final Set<String> READ_WITH_SUDO = Set.of(
            "sys/audit",
            "auth/token/accessors",
            "auth/token/accessors/",
            "sys/leases/lookup",
            "sys/config/auditing/request-headers",
            "sys/internal/counters/activity",
            "sys/internal/counters/activity/export",
            "sys/replication/status");

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
            if (rule.denies() || PolicyReach.isEverything(rule.pattern())) {
                continue;
            }
            boolean auditing =
                    !rule.writes() && READ_WITH_SUDO.contains(rule.pattern().text());
            boolean writes = rule.writes() && SAMPLES.stream().anyMatch(rule.pattern()::matches);
            if (writes || rule.allows(Capability.SUDO) && !auditing) {
                verdicts.fail(Defect.at(
                                rule.at(),
                                "policy " + policy.name() + " grants " + rule.words() + ", which administers Vault")
                        .severity(PolicyReach.severity(policy, facts)));
            }
        }
        PolicyReach.unseen(policy, verdicts);
    }
}
