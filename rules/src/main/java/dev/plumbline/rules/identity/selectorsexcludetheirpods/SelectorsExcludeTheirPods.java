// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.identity.selectorsexcludetheirpods;

import dev.plumbline.model.Workload;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.spire.registration.ClusterSpiffeId;
import dev.plumbline.spire.registration.EntrySelector;
import dev.plumbline.spire.registration.EntrySelector.Holds;
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
        for (Identities identities : facts.spire().identities()) {
            for (Identity identity : identities.identities()) {
                if (identity.by().id().equals(registration.id())) {
                    Optional<String> excluding = excluding(identity, identities.workload());
                    if (excluding.isPresent()) {
                        verdicts.fail(
                                registration.spec().at("workloadSelectorTemplates"),
                                "it selects %s and demands %s, which its processes never have"
                                        .formatted(identities.workload().id(), excluding.get()));
                        return;
                    }
                }
            }
        }
    }

    private static Optional<String> excluding(Identity identity, Workload workload) {
        return identity.entry().selectors().stream()
                .filter(selector -> EntrySelector.parse(selector)
                                .map(parsed -> parsed.holdsFor(workload))
                                .orElse(Holds.NO)
                        == Holds.NO)
                .findFirst();
    }
}
