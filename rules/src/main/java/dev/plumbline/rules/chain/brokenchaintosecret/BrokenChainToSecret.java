// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.chain.brokenchaintosecret;

import dev.plumbline.chain.ChainFacts;
import dev.plumbline.chain.Edge;
import dev.plumbline.chain.Hop;
import dev.plumbline.chain.HopName;
import dev.plumbline.model.Workload;
import dev.plumbline.rule.Defect;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.verdict.Severity;
import dev.plumbline.verdict.UnknownReason;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Flags the first hop that stops a workload on its way to a secret. */
public final class BrokenChainToSecret implements Rule<Workload> {
    private static final RuleInfo INFO = new RuleInfo(
                    "broken-chain-to-secret",
                    "A hop stops the workload on its way to its secret",
                    Family.CHAIN,
                    Severity.HIGH)
            .covering(
                    "VAULT-400",
                    "VAULT-401",
                    "VAULT-402",
                    "VAULT-403",
                    "VAULT-405",
                    "VAULT-406",
                    "VAULT-408",
                    "VAULT-409",
                    "VAULT-410",
                    "VAULT-411",
                    "VAULT-412",
                    "VAULT-418",
                    "SPIRE-270",
                    "SPIRE-271",
                    "SPIRE-274",
                    "SPIRE-285");

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
        ChainFacts chain = facts.chain();
        List<Edge> edges = chain.standing(workload.id()).map(standing -> standing.edges()).orElse(List.of()).stream()
                .filter(edge -> edge.kind() == Edge.Kind.VAULT || edge.kind() == Edge.Kind.NO_SECRET)
                .toList();
        if (edges.isEmpty()) {
            verdicts.notApplicable();
            return;
        }
        Set<Hop> told = new LinkedHashSet<>();
        for (Edge edge : edges) {
            Optional<Hop> broken = edge.broken();
            if (broken.isPresent()) {
                // Two ways that end at one hop are one defect; what has a rule of its own is told there.
                if (told.add(broken.get()) && !isToldElsewhere(edge, broken.get())) {
                    verdicts.fail(defect(edge, broken.get()));
                }
                continue;
            }
            edge.unknown().stream()
                    .findFirst()
                    .ifPresent(hop -> verdicts.unknown(
                            UnknownReason.NOT_READ,
                            hop.evidence().orElse(workload.at()),
                            hop.name().words() + ": " + hop.statement() + "; " + hop.settle()));
        }
    }

    /** Whether a pod gets an identity at all is the business of the identity rules, where no secret waits for it. */
    private static boolean isToldElsewhere(Edge edge, Hop broken) {
        return edge.kind() == Edge.Kind.NO_SECRET
                && (broken.name() == HopName.REGISTRATION || broken.name() == HopName.SOCKET);
    }

    private static Defect defect(Edge edge, Hop broken) {
        Defect defect = Defect.at(
                        broken.evidence().orElse(edge.at()),
                        "%s: the way ends at the %s: %s"
                                .formatted(edge.mechanism(), broken.name().words(), broken.statement()))
                .hop(broken.name().words())
                .flow(edge.hops());
        for (Hop hop : edge.hops()) {
            if (!hop.equals(broken) && hop.evidence().isPresent()) {
                defect = defect.related(hop.evidence().get(), hop.name().words() + ": " + hop.statement());
            }
        }
        return defect;
    }
}
