// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.identity.identityfrompodauthordata;

import dev.plumbline.rule.Defect;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.spire.registration.ClusterSpiffeId;
import dev.plumbline.spire.registration.Selection;
import dev.plumbline.verdict.Severity;
import java.util.List;
import java.util.Set;

/** Flags a `spiffeIDTemplate` built from labels, annotations, the pod's name or other fields of its spec. */
public final class IdentityFromPodAuthorData implements Rule<ClusterSpiffeId> {
    private static final RuleInfo INFO = new RuleInfo(
                    "identity-from-pod-author-data",
                    "Identity that the author of a pod chooses",
                    Family.IDENTITY,
                    Severity.HIGH)
            .covering("SPIRE-146");

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
        if (registration.unknownField().isPresent()) {
            verdicts.notApplicable();
            return;
        }
        Set<String> fields = registration.template().value().fields();
        List<String> chosen =
                fields.stream().filter(IdentityFromPodAuthorData::isChosen).toList();
        if (chosen.isEmpty()) {
            return;
        }
        boolean scoped = fields.contains("PodMeta.Namespace")
                || Selection.namedNamespaces(registration).size() == 1;
        verdicts.fail(Defect.at(
                        registration.template().at(),
                        scoped
                                ? "the ID follows %s, which every author of pods in the namespace sets at will"
                                        .formatted(String.join(", ", chosen))
                                : "the ID follows %s without the namespace: whoever may create a pod anywhere can take any of these identities"
                                        .formatted(String.join(", ", chosen)))
                .severity(scoped ? Severity.MEDIUM : Severity.HIGH));
    }

    private static boolean isChosen(String field) {
        boolean meta = field.startsWith("PodMeta.Labels")
                || field.startsWith("PodMeta.Annotations")
                || field.equals("PodMeta.Name");
        boolean spec = field.startsWith("PodSpec.")
                && !field.equals("PodSpec.ServiceAccountName")
                && !field.equals("PodSpec.NodeName");
        return meta || spec;
    }
}
