// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.identity.registrationmatcheseverypod;

import dev.plumbline.manifest.Location;
import dev.plumbline.model.Workload;
import dev.plumbline.rule.Defect;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.spire.registration.ClusterSpiffeId;
import dev.plumbline.spire.registration.Identities;
import dev.plumbline.spire.registration.Selection;
import dev.plumbline.verdict.Severity;
import java.util.List;

/** Flags a ClusterSPIFFEID without a pod selector whose namespace selector is missing, empty, or only excludes namespaces. */
public final class RegistrationMatchesEveryPod implements Rule<ClusterSpiffeId> {
    private static final RuleInfo INFO = new RuleInfo(
                    "registration-matches-every-pod",
                    "Registration that gives an identity to every pod",
                    Family.IDENTITY,
                    Severity.MEDIUM)
            .covering("SPIRE-148");

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
        if (Selection.requiresOfPods(registration) || !Selection.onlyExcludes(registration.namespaces())) {
            return;
        }
        List<Workload> needless = facts.spire().touchedBy(registration).stream()
                .filter(identities -> !identities.from(registration).isEmpty())
                .map(Identities::workload)
                .filter(workload -> facts.spire().consumer(workload.id()).isEmpty())
                .toList();
        String example = needless.isEmpty()
                ? ""
                : "; so does %s, which never asks for one"
                        .formatted(needless.get(0).id());
        Location at = registration.spec().has("namespaceSelector")
                ? registration.spec().at("namespaceSelector")
                : registration.at();
        verdicts.fail(Defect.at(
                        at,
                        registration.namespaces().isEmpty()
                                        && registration.pods().isEmpty()
                                ? "every pod of the cluster gets an identity from it" + example
                                : "it only excludes, so every pod elsewhere gets an identity" + example)
                .severity(registration.isFallback() ? Severity.LOW : Severity.MEDIUM));
    }
}
