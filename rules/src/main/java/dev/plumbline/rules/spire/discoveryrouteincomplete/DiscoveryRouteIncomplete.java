// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.spire.discoveryrouteincomplete;

import dev.plumbline.model.Route;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.rules.spire.Unread;
import dev.plumbline.spire.OidcProvider;
import dev.plumbline.spire.install.PodFiles;
import dev.plumbline.spire.reach.Issuers;
import dev.plumbline.spire.reach.Publication;
import dev.plumbline.verdict.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Flags an Ingress or Route whose paths for a host carry only one of `/.well-known/openid-configuration` and `/keys` to the discovery provider. */
public final class DiscoveryRouteIncomplete implements Rule<OidcProvider> {
    private static final RuleInfo INFO = new RuleInfo(
                    "discovery-route-incomplete",
                    "Route to the discovery provider that leaves a document out",
                    Family.SPIRE,
                    Severity.HIGH)
            .covering("SPIRE-186");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Class<OidcProvider> looksAt() {
        return OidcProvider.class;
    }

    private static final String DISCOVERY = "/.well-known/openid-configuration";

    @Override
    public void check(OidcProvider provider, Facts facts, Verdicts verdicts) {
        if (provider.as().workload().isEmpty()) {
            verdicts.notApplicable();
            return;
        }
        if (Unread.tell(provider, verdicts)) {
            return;
        }
        String keys = provider.jwksUri()
                .asKnown()
                .map(Issuers::path)
                .filter(path -> !path.isEmpty())
                .orElse("/keys");
        String prefix = provider.pathPrefix()
                .asKnown()
                .filter(path -> !path.equals("/"))
                .orElse("");
        boolean elsewhere = provider.jwksUri().isKnown(uri -> !provider.serves(Issuers.host(uri)));
        Map<String, List<Route.Backend>> byHost = new LinkedHashMap<>();
        Publication.of(facts.inventory(), provider.as().workload().get(), port -> true)
                .routes()
                .forEach(published -> byHost.computeIfAbsent(published.backend().host(), host -> new ArrayList<>())
                        .add(published.backend()));
        byHost.forEach((host, backends) -> {
            boolean document = carries(backends, prefix + DISCOVERY);
            boolean keySet =
                    elsewhere || carries(backends, prefix.isEmpty() || keys.startsWith(prefix) ? keys : prefix + keys);
            if (document != keySet) {
                verdicts.fail(
                        backends.get(0).at(),
                        "%s is not routed to the provider for %s"
                                .formatted(document ? keys : DISCOVERY, host.isEmpty() ? "any host" : host));
            }
        });
    }

    private static boolean carries(List<Route.Backend> backends, String path) {
        return backends.stream()
                .map(Route.Backend::path)
                .anyMatch(prefix -> prefix.isEmpty() || PodFiles.covers(PodFiles.normal(prefix), path));
    }
}
