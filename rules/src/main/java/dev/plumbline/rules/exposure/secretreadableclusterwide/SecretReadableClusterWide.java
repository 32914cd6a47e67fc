// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.exposure.secretreadableclusterwide;

import dev.plumbline.exposure.Identity;
import dev.plumbline.exposure.Recipient;
import dev.plumbline.model.RoleBinding;
import dev.plumbline.rule.Defect;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.rules.exposure.BindingRules;
import dev.plumbline.verdict.Severity;

/** Flags a binding that lets somebody read the Secrets of all namespaces. */
public final class SecretReadableClusterWide implements Rule<RoleBinding> {
    private static final RuleInfo INFO = new RuleInfo(
            "secret-readable-cluster-wide", "Every Secret of the cluster is readable", Family.EXPOSURE, Severity.HIGH);

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
        boolean clusterWide = binding.id().namespace().isEmpty();
        if (!BindingRules.gives(binding, facts, verdicts, exposure -> clusterWide)
                || !facts.exposure().allowsReading(binding, "", "secrets")) {
            return;
        }
        for (Recipient recipient : facts.exposure().recipients(binding)) {
            Identity identity = recipient.identity();
            Severity severity = identity.isAnybody() || identity.isEveryAccount() ? Severity.CRITICAL : Severity.HIGH;
            verdicts.fail(Defect.at(
                            recipient.at(),
                            "%s can read the Secrets of all namespaces through ClusterRole %s"
                                    .formatted(identity, binding.role()))
                    .severity(severity));
        }
    }
}
