// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.chain.identitiesnobodyuses;

import dev.plumbline.model.ObjectId;
import dev.plumbline.model.Workload;
import dev.plumbline.rule.Defect;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.spire.SpireFacts;
import dev.plumbline.spire.registration.ClusterSpiffeId;
import dev.plumbline.verdict.Confidence;
import dev.plumbline.verdict.Severity;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Flags a ClusterSPIFFEID that gives identities to workloads which never ask for one. */
public final class IdentitiesNobodyUses implements Rule<ClusterSpiffeId> {
    private static final RuleInfo INFO = new RuleInfo(
            "identities-nobody-uses", "Identities for workloads that never use one", Family.CHAIN, Severity.LOW);
    private static final int SHOWN = 5;

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
        SpireFacts spire = facts.spire();
        // One that takes every pod has a rule of its own; a fallback is meant for whoever comes.
        if (registration.selectsEveryPod() || registration.isFallback()) {
            verdicts.notApplicable();
            return;
        }
        List<Workload> selected = spire.selectedBy(registration);
        Set<ObjectId> using =
                spire.consumers().stream().map(consumer -> consumer.id()).collect(Collectors.toSet());
        List<Workload> idle = selected.stream()
                .filter(workload -> !using.contains(workload.id()) && !spire.isPartOfSpire(workload.id()))
                .toList();
        if (selected.isEmpty()) {
            verdicts.notApplicable();
            return;
        }
        if (idle.isEmpty()) {
            return;
        }
        Defect defect = Defect.at(
                        registration.at(),
                        "%d of the %d workloads that it selects never use the Workload API, first %s"
                                .formatted(
                                        idle.size(),
                                        selected.size(),
                                        idle.get(0).id()))
                .confidence(Confidence.HEURISTIC, "a program may reach the socket in a way that manifests do not show");
        for (Workload workload : idle.subList(0, Math.min(SHOWN, idle.size()))) {
            defect = defect.related(workload.at(), workload.id() + " gets an identity and mounts no socket");
        }
        verdicts.fail(defect);
    }
}
