// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.vault.policyreadswholemount;

import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.rules.vault.PolicyReach;
import dev.plumbline.vault.policy.Capability;
import dev.plumbline.vault.policy.PathPattern;
import dev.plumbline.vault.policy.PathRule;
import dev.plumbline.vault.setup.VaultPolicy;
import dev.plumbline.vault.setup.VaultSetup;
import dev.plumbline.verdict.Severity;
import java.util.Optional;

/** Flags a policy that may read every secret of a KV mount. */
public final class PolicyReadsWholeMount implements Rule<VaultPolicy> {
    private static final RuleInfo INFO = new RuleInfo(
                    "policy-reads-whole-mount", "Policy reads a whole mount", Family.VAULT, Severity.HIGH)
            .covering("VAULT-363");

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
            if (rule.allows(Capability.READ)
                    && !PolicyReach.isEverything(rule.pattern())
                    && wholeMount(rule.pattern(), facts.vault().setup())) {
                verdicts.fail(
                        rule.at(),
                        "policy " + policy.name() + " grants " + rule.words() + ", every secret of the mount");
            }
        }
        PolicyReach.unseen(policy, verdicts);
    }

    private static boolean wholeMount(PathPattern pattern, VaultSetup setup) {
        Optional<String> mount = PolicyReach.kvMount(pattern, setup);
        if (mount.isEmpty()) {
            return false;
        }
        String first = mount.get() + "/data/an-application/a-secret";
        String other = mount.get() + "/data/another-one/a-secret";
        String plain = mount.get() + "/an-application/a-secret";
        return pattern.matches(first) && pattern.matches(other)
                || pattern.text().equals(mount.get() + "/*") && pattern.matches(plain);
    }
}
