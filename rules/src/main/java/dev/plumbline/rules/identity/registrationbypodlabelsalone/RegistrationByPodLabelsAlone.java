// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.identity.registrationbypodlabelsalone;

import dev.plumbline.rule.Defect;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.spire.registration.ClusterSpiffeId;
import dev.plumbline.spire.registration.Selection;
import dev.plumbline.verdict.Severity;

/** Flags a ClusterSPIFFEID that selects by pod labels only. */
public final class RegistrationByPodLabelsAlone implements Rule<ClusterSpiffeId> {
    private static final RuleInfo INFO = new RuleInfo(
                    "registration-by-pod-labels-alone",
                    "Registration that any namespace's users can join",
                    Family.IDENTITY,
                    Severity.MEDIUM)
            .covering("SPIRE-150", "SPIRE-151");

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
        boolean byPods = Selection.requiresOfPods(registration);
        boolean everyNamespace = Selection.onlyExcludes(registration.namespaces());
        if (!byPods || !everyNamespace) {
            return;
        }
        boolean constant =
                registration.template().value().fields().stream().noneMatch(field -> field.startsWith("Pod"));
        boolean powerful = registration.isAdmin() || registration.isDownstream();
        verdicts.fail(Defect.at(
                        registration.spec().at("podSelector"),
                        "a label on a pod is all it takes: users of any namespace can join"
                                + (constant ? ", and all get the same identity" : ""))
                .severity(constant || powerful ? Severity.HIGH : Severity.MEDIUM));
    }
}
