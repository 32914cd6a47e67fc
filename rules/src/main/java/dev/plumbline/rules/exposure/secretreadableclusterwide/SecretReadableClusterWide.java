// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.exposure.secretreadableclusterwide;

import dev.plumbline.exposure.ExposureFacts;
import dev.plumbline.exposure.Identity;
import dev.plumbline.model.RoleBinding;
import dev.plumbline.rule.Defect;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
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
        ExposureFacts exposure = facts.exposure();
        boolean clusterWide = binding.id().namespace().isEmpty();
        if (!clusterWide || exposure.of(binding).isEmpty()) {
            verdicts.notApplicable();
            return;
        }
        if (!exposure.allowsReading(binding, "", "secrets")) {
            return;
        }
        for (RoleBinding.Grantee grantee : binding.subjects()) {
            Identity identity = Identity.of(grantee);
            if (identity.isPlatform()) {
                continue;
            }
            Severity severity = identity.isAnybody() || identity.isEveryAccount() ? Severity.CRITICAL : Severity.HIGH;
            verdicts.fail(Defect.at(
                            grantee.at(),
                            "%s can read the Secrets of all namespaces through ClusterRole %s"
                                    .formatted(identity, binding.role()))
                    .severity(severity));
        }
    }
}
