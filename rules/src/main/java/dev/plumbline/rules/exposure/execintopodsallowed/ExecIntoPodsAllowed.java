// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.exposure.execintopodsallowed;

import dev.plumbline.exposure.Identity;
import dev.plumbline.exposure.Recipient;
import dev.plumbline.exposure.Way;
import dev.plumbline.model.RoleBinding;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.rules.exposure.BindingRules;
import dev.plumbline.verdict.Severity;

/** Flags a machine or a group of everybody that may enter running pods, and with that take their identities. */
public final class ExecIntoPodsAllowed implements Rule<RoleBinding> {
    private static final RuleInfo INFO = new RuleInfo(
            "exec-into-pods-allowed",
            "Running pods can be entered, and their identities used",
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
        if (!BindingRules.gives(
                binding,
                facts,
                verdicts,
                exposure -> exposure.opens(binding, Way.ENTER_PODS) && !exposure.allowsEverything(binding))) {
            return;
        }
        for (Recipient recipient : facts.exposure().recipients(binding)) {
            Identity identity = recipient.identity();
            boolean machine = identity.kind() == Identity.Kind.SERVICE_ACCOUNT;
            if (machine || identity.isAnybody() || identity.isEveryAccount()) {
                verdicts.fail(
                        recipient.at(),
                        "%s can enter any pod %s with role %s"
                                .formatted(identity, BindingRules.reach(binding), binding.role()));
            }
        }
    }
}
