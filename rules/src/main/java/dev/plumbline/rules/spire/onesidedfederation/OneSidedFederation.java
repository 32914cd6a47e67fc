// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.spire.onesidedfederation;

import dev.plumbline.rule.Defect;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.rules.spire.Unread;
import dev.plumbline.spire.SpireServer;
import dev.plumbline.spire.reach.Federation;
import dev.plumbline.verdict.Confidence;
import dev.plumbline.verdict.Severity;
import java.util.List;
import java.util.Optional;

/** Flags a server that federates with a trust domain whose server was read too, where that one does not federate back; high: where it publishes no bundle endpoint, or one with another profile than this server expects. */
public final class OneSidedFederation implements Rule<SpireServer> {
    private static final RuleInfo INFO = new RuleInfo(
                    "one-sided-federation",
                    "Federation that the other side does not answer",
                    Family.SPIRE,
                    Severity.MEDIUM)
            .covering("SPIRE-033", "SPIRE-169");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Class<SpireServer> looksAt() {
        return SpireServer.class;
    }

    @Override
    public void check(SpireServer server, Facts facts, Verdicts verdicts) {
        if (Unread.tell(server, verdicts)) {
            return;
        }
        String own = server.trustDomain().asKnown().orElse("");
        for (Federation.Relation relation : Federation.of(server, facts.spire())) {
            List<SpireServer> partners = facts.spire().servers().stream()
                    .filter(other -> !other.id().equals(server.id())
                            && other.configuration().isRead())
                    .filter(other -> other.trustDomain().isKnown(relation.trustDomain()::equals))
                    .toList();
            if (!partners.isEmpty() && !relation.trustDomain().equals(own)) {
                judge(relation, own, partners, facts, verdicts);
            }
        }
    }

    private static void judge(
            Federation.Relation relation, String own, List<SpireServer> partners, Facts facts, Verdicts verdicts) {
        SpireServer partner = partners.get(0);
        Optional<String> profile = partners.stream()
                .flatMap(other -> Federation.publishedProfile(other).stream())
                .findFirst();
        if (profile.isEmpty()) {
            verdicts.fail(Defect.at(
                            relation.at(),
                            "the server of %s publishes no bundle endpoint to fetch from"
                                    .formatted(relation.trustDomain()))
                    .severity(Severity.HIGH)
                    .related(partner.at(), "the other server"));
        } else if (!relation.profile().isEmpty() && !relation.profile().equals(profile.get())) {
            verdicts.fail(Defect.at(
                            relation.at(),
                            "the endpoint of %s has profile %s, and this side expects %s"
                                    .formatted(relation.trustDomain(), profile.get(), relation.profile()))
                    .severity(Severity.HIGH)
                    .confidence(Confidence.STRONG, "a proxy in front may show another certificate")
                    .related(partner.server().in("federation").at(), "the other endpoint"));
        }
        boolean back = partners.stream()
                .flatMap(other -> Federation.of(other, facts.spire()).stream())
                .anyMatch(other -> other.trustDomain().equals(own));
        if (!back) {
            verdicts.fail(Defect.at(
                            relation.at(),
                            "%s does not federate back, so it refuses the identities of %s"
                                    .formatted(relation.trustDomain(), own))
                    .confidence(Confidence.STRONG, "as far as its configuration and resources were read")
                    .related(partner.at(), "the other server"));
        }
    }
}
