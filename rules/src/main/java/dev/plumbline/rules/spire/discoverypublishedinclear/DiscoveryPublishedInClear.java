// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.spire.discoverypublishedinclear;

import dev.plumbline.manifest.Location;
import dev.plumbline.model.Route.Termination;
import dev.plumbline.rule.Defect;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.rules.spire.Unread;
import dev.plumbline.spire.OidcProvider;
import dev.plumbline.spire.reach.Publication;
import dev.plumbline.spire.reach.Publication.Published;
import dev.plumbline.verdict.Severity;

/** Flags an Ingress, Route or Service that publishes a discovery provider without TLS; medium when TLS ends at the edge and the provider itself serves plain http. */
public final class DiscoveryPublishedInClear implements Rule<OidcProvider> {
    private static final RuleInfo INFO = new RuleInfo(
                    "discovery-published-in-clear",
                    "Discovery provider published without TLS all the way",
                    Family.SPIRE,
                    Severity.HIGH)
            .covering("SPIRE-185");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Class<OidcProvider> looksAt() {
        return OidcProvider.class;
    }

    @Override
    public void check(OidcProvider provider, Facts facts, Verdicts verdicts) {
        if (provider.as().workload().isEmpty()) {
            verdicts.notApplicable();
            return;
        }
        if (Unread.tell(provider, verdicts)) {
            return;
        }
        Publication publication = Publication.of(
                facts.inventory(), provider.as().workload().get(), port -> !isHealthPort(provider, port));
        for (Published published : publication.routes()) {
            route(provider, published, verdicts);
        }
        if (!provider.servesTls()) {
            publication
                    .outside()
                    .forEach(port -> verdicts.fail(
                            port.port().at(),
                            "Service %s publishes the discovery document without TLS"
                                    .formatted(port.service().id().name())));
        }
    }

    private static boolean isHealthPort(OidcProvider provider, int port) {
        return provider.settings().in("health_checks").number("bind_port").isKnown(health -> health == port);
    }

    private static void route(OidcProvider provider, Published published, Verdicts verdicts) {
        String host = published.backend().host();
        Location at = published.backend().at();
        if (published.isClear()) {
            verdicts.fail(at, "the discovery document is published at http://%s without TLS".formatted(host));
            return;
        }
        boolean plainInside = published.route().tls().termination() == Termination.EDGE && !provider.servesTls();
        if (plainInside) {
            verdicts.fail(Defect.at(
                            at,
                            "TLS for %s ends at the edge; inside the cluster the keys travel in clear".formatted(host))
                    .severity(Severity.MEDIUM));
        }
    }
}
