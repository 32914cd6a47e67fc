// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.identity.identitysharedacrossnamespaces;

import dev.plumbline.model.Workload;
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

/** Flags a `spiffeIDTemplate` that does not contain the namespace while the selection is not pinned to one namespace by its name, or that is a constant for more than one workload. */
public final class IdentitySharedAcrossNamespaces implements Rule<ClusterSpiffeId> {
    private static final RuleInfo INFO = new RuleInfo(
                    "identity-shared-across-namespaces",
                    "Identity that is the same in several namespaces",
                    Family.IDENTITY,
                    Severity.HIGH)
            .covering("SPIRE-147");

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
        if (registration.fault().isPresent() || registration.unknownField().isPresent()) {
            verdicts.notApplicable();
            return;
        }
        Set<String> fields = registration.template().value().fields();
        boolean byPodAuthor = fields.stream()
                .anyMatch(field -> field.startsWith("PodMeta.Labels") || field.startsWith("PodMeta.Annotations"));
        boolean named = fields.contains("PodMeta.Namespace")
                || fields.contains("PodMeta.UID")
                || fields.contains("PodMeta.Name");
        boolean pinned = Selection.namedNamespaces(registration).size() == 1;
        if (byPodAuthor || named || (pinned && !isConstant(fields))) {
            return;
        }
        if (pinned) {
            constantInOneNamespace(registration, facts, verdicts);
            return;
        }
        verdicts.fail(
                registration.template().at(),
                isConstant(fields)
                        ? "every selected pod, in whatever namespace, gets the same identity"
                        : "accounts of one name in different namespaces get the same identity");
    }

    private static boolean isConstant(Set<String> fields) {
        return fields.stream().noneMatch(field -> field.startsWith("Pod") || field.startsWith("Node"));
    }

    /** Fine for one workload; several that share it are a finding of their own when they run. */
    private static void constantInOneNamespace(ClusterSpiffeId registration, Facts facts, Verdicts verdicts) {
        List<Workload> selected = facts.spire().selectedBy(registration);
        if (!Selection.requiresOfPods(registration) || selected.size() > 1) {
            verdicts.fail(Defect.at(
                            registration.template().at(),
                            "every pod that it selects in the namespace gets the same identity")
                    .severity(Severity.MEDIUM));
        }
    }
}
