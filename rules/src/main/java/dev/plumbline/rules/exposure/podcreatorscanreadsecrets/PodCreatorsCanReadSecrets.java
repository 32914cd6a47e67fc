// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.exposure.podcreatorscanreadsecrets;

import dev.plumbline.exposure.Way;
import dev.plumbline.model.RoleBinding;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.rules.exposure.BindingRules;
import dev.plumbline.verdict.Severity;

/** Flags a binding that may not read Secrets but may create pods that mount them. */
public final class PodCreatorsCanReadSecrets implements Rule<RoleBinding> {
    private static final RuleInfo INFO = new RuleInfo(
            "pod-creators-can-read-secrets",
            "Whoever may create pods can read the namespace's Secrets",
            Family.EXPOSURE,
            Severity.MEDIUM);

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
        int secrets = facts.exposure().secretsWithin(binding);
        if (BindingRules.gives(
                binding,
                facts,
                verdicts,
                exposure -> secrets > 0
                        && exposure.opens(binding, Way.CREATE_PODS)
                        && !exposure.allowsReading(binding, "", "secrets"))) {
            BindingRules.failForEach(
                    binding,
                    facts,
                    verdicts,
                    identity -> "%s may create pods with role %s and so mount any of %d Secrets %s"
                            .formatted(identity, binding.role(), secrets, BindingRules.reach(binding)));
        }
    }
}
