// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.identity.rendersnospiffeid;

import dev.plumbline.model.Workload;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.spire.registration.ClusterSpiffeId;
import dev.plumbline.spire.registration.Identities;
import dev.plumbline.spire.registration.Identities.Refusal;
import dev.plumbline.verdict.Severity;
import java.util.ArrayList;
import java.util.List;

/** Flags a ClusterSPIFFEID that, rendered for a workload that it selects, gives no valid SPIFFE ID: a label that is missing (`<no value>`) or empty, characters that paths do not have, a trust domain other than the manager's, a path under `/spire`. */
public final class RendersNoSpiffeId implements Rule<ClusterSpiffeId> {
    private static final RuleInfo INFO = new RuleInfo(
                    "renders-no-spiffe-id",
                    "Registration that renders no valid SPIFFE ID",
                    Family.IDENTITY,
                    Severity.HIGH)
            .covering("SPIRE-145", "SPIRE-098");

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
            // Told once for the template, not for the pods that it fails for.
            verdicts.notApplicable();
            return;
        }
        List<Workload> workloads = new ArrayList<>();
        List<Refusal> refusals = new ArrayList<>();
        for (Identities identities : facts.spire().touchedBy(registration)) {
            for (Refusal refusal : identities.refusals()) {
                if (refusal.by().id().equals(registration.id())) {
                    workloads.add(identities.workload());
                    refusals.add(refusal);
                }
            }
        }
        if (refusals.isEmpty()) {
            return;
        }
        String more = workloads.size() == 1 ? "" : " and %d more".formatted(workloads.size() - 1);
        verdicts.fail(
                refusals.get(0).at(),
                "for %s%s %s"
                        .formatted(workloads.get(0).id(), more, refusals.get(0).why()));
    }
}
