// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.identity.federateswithunknowntrustdomain;

import dev.plumbline.model.Located;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.spire.SpireFacts;
import dev.plumbline.spire.SpireServer;
import dev.plumbline.spire.registration.ClusterSpiffeId;
import dev.plumbline.spire.registration.FederatedTrustDomain;
import dev.plumbline.spire.registration.Registration;
import dev.plumbline.spire.registration.SpireResource;
import dev.plumbline.spire.registration.StaticEntry;
import dev.plumbline.spire.text.SpiffeId;
import dev.plumbline.verdict.Severity;
import dev.plumbline.verdict.UnknownReason;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Flags a `federatesWith` that names a trust domain for which neither a ClusterFederatedTrustDomain nor a `federates_with` of the server exists. */
public final class FederatesWithUnknownTrustDomain implements Rule<Registration> {
    private static final RuleInfo INFO = new RuleInfo(
                    "federates-with-unknown-trust-domain",
                    "Registration that federates with a domain nobody knows",
                    Family.IDENTITY,
                    Severity.HIGH)
            .covering("SPIRE-157");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Class<Registration> looksAt() {
        return Registration.class;
    }

    @Override
    public void check(Registration registration, Facts facts, Verdicts verdicts) {
        List<Located<String>> partners = partners(registration);
        if (partners.isEmpty()) {
            return;
        }
        SpireFacts spire = facts.spire();
        // A server has the bundle of its own trust domain, so naming it does no harm.
        Set<String> known = new LinkedHashSet<>(
                registration instanceof SpireResource resource ? spire.trustDomainsTaking(resource) : Set.of());
        spire.federatedTrustDomains()
                .forEach(domain -> domain.trustDomain().asKnown().ifPresent(known::add));
        for (SpireServer server : spire.servers()) {
            server.server().in("federation").named("federates_with").forEach(named -> known.add(named.name()));
        }
        boolean serverRead = spire.servers().stream()
                .anyMatch(server -> server.configuration().isRead());
        for (Located<String> partner : partners) {
            String name = SpiffeId.normalisedTrustDomain(partner.value());
            if (known.contains(name)) {
                continue;
            }
            if (!serverRead && !facts.inventory().scope().complete("spire.spiffe.io", FederatedTrustDomain.KIND, "")) {
                verdicts.unknown(
                        UnknownReason.NOT_READ,
                        partner.at(),
                        "no SPIRE server was read that could know this trust domain");
            } else {
                verdicts.fail(
                        partner.at(),
                        "no ClusterFederatedTrustDomain and no server setting knows %s: the server refuses the whole entry"
                                .formatted(name));
            }
        }
    }

    private static List<Located<String>> partners(Registration registration) {
        if (registration instanceof ClusterSpiffeId resource) {
            return resource.federatesWith();
        }
        return registration instanceof StaticEntry entry ? entry.spec().texts("federatesWith") : List.of();
    }
}
