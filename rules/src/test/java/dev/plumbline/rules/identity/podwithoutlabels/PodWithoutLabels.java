// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.identity.podwithoutlabels;

import dev.plumbline.model.Workload;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.verdict.Severity;

/** The rule of the guide in the module's README: a folder that nothing but the test's own list knows. */
public final class PodWithoutLabels implements Rule<Workload> {
    private static final RuleInfo INFO =
            new RuleInfo("pod-without-labels", "Pods without labels", Family.IDENTITY, Severity.LOW);

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
        if (workload.pod().metadata().labels().isEmpty()) {
            verdicts.fail(workload.at(), "no label tells its pods from others");
        }
    }
}
