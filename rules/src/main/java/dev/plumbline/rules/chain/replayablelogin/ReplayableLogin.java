// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.chain.replayablelogin;

import dev.plumbline.chain.Cap;
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
import java.util.List;
import java.util.Set;

/** Flags a login over an unverified line at a role that asks for no audience: a captured token opens the door as well. */
public final class ReplayableLogin implements Rule<Workload> {
    private static final RuleInfo INFO = new RuleInfo(
                    "replayable-login", "Login token that a listener can use again", Family.CHAIN, Severity.HIGH)
            .covering("VAULT-421");
    private static final Set<Cap> AUDIENCE = Set.of(Cap.NO_AUDIENCE, Cap.GENERIC_AUDIENCE);

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
        List<Edge> ways =
                facts.chain().standing(workload.id()).map(standing -> standing.edges()).orElse(List.of()).stream()
                        .filter(edge -> edge.client()
                                .filter(client -> client.login().kind().isIdentity())
                                .isPresent())
                        .toList();
        if (ways.isEmpty()) {
            verdicts.notApplicable();
            return;
        }
        for (Edge way : ways) {
            boolean unverified = way.client()
                    .filter(client -> client.connection().verified().isNo())
                    .isPresent();
            way.hop(HopName.AUDIENCE)
                    .filter(hop -> unverified && hop.caps().stream().anyMatch(AUDIENCE::contains))
                    .ifPresent(hop -> verdicts.fail(defect(way, hop)));
        }
    }

    private static Defect defect(Edge way, Hop audience) {
        Hop line = way.hop(HopName.ADDRESS).orElse(audience);
        Defect defect = Defect.at(
                        line.evidence().orElse(way.at()),
                        "the line to Vault is not verified and %s: who listens can log in with the same token"
                                .formatted(audience.statement()))
                .hop(HopName.AUDIENCE.words())
                .flow(way.hops());
        return audience.evidence()
                .map(at -> defect.related(at, audience.statement()))
                .orElse(defect);
    }
}
