// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.identity.selectorsexcludetheirpods;

import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.spire.registration.ClusterSpiffeId;
import dev.plumbline.spire.registration.Identities;
import dev.plumbline.spire.registration.Identity;
import dev.plumbline.verdict.Severity;
import java.util.Optional;

/** Flags a ClusterSPIFFEID whose `workloadSelectorTemplates` render selectors that a pod it selects can never satisfy: another namespace, account, container name, or a type that no attestor yields. */
public final class SelectorsExcludeTheirPods implements Rule<ClusterSpiffeId> {
    private static final RuleInfo INFO = new RuleInfo(
                    "selectors-exclude-their-pods", "Entry that no process can match", Family.IDENTITY, Severity.MEDIUM)
            .covering("SPIRE-152");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Class<ClusterSpiffeId> looksAt() {
        return ClusterSpiffeId.class;
    }

    @Override
    public void check(ClusterSpiffeId registration, Facts facts, Verdicts verdicts) {
        for (Identities identities : facts.spire().touchedBy(registration)) {
            for (Identity identity : identities.from(registration)) {
                Optional<String> excluding = identity.entry().excluding(identities.workload());
                if (excluding.isPresent()) {
                    verdicts.fail(
                            registration.placeOf(
                                    "workloadSelectorTemplates",
                                    identity.entry().selectors(),
                                    excluding.get()),
                            "it selects %s and demands %s, which its processes never have"
                                    .formatted(identities.workload().id(), excluding.get()));
                    return;
                }
            }
        }
    }
}
