// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.spire.issuerhostrefused;

import dev.plumbline.model.Located;
import dev.plumbline.model.Value;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.rules.spire.Unread;
import dev.plumbline.spire.OidcProvider;
import dev.plumbline.spire.reach.Issuers;
import dev.plumbline.spire.reach.Publication;
import dev.plumbline.spire.reach.Publication.Published;
import dev.plumbline.verdict.Severity;
import dev.plumbline.verdict.UnknownReason;
import java.util.List;
import java.util.Optional;

/** Flags a discovery provider whose `domains` lack the host of the server's `jwt_issuer` or a host under which it is published, or have an entry that never matches (port, scheme, upper case, wildcard); whose own `jwt_issuer` is another than the server's; or that serves an issuer with a path without `server_path_prefix`. */
public final class IssuerHostRefused implements Rule<OidcProvider> {
    private static final RuleInfo INFO = new RuleInfo(
                    "issuer-host-refused",
                    "Discovery provider that does not answer for the issuer",
                    Family.SPIRE,
                    Severity.HIGH)
            .covering("SPIRE-181", "SPIRE-182", "SPIRE-191");

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
        if (Unread.tell(provider, verdicts)) {
            return;
        }
        for (Located<String> domain : provider.domains()) {
            if (!domain.value().matches("[a-z0-9._-]{1,255}")) {
                verdicts.fail(
                        domain.at(), "no request has this host: it is compared without port, scheme or upper case");
            }
        }
        Optional<Value<String>> issuer = Issuers.of(provider, facts.spire());
        if (issuer.isEmpty()) {
            verdicts.unknown(
                    UnknownReason.NOT_READ,
                    provider.settings().at("domains"),
                    "the server whose keys it publishes was not read, nor its issuer");
        } else if (!Unread.tell(issuer.get(), "the server's issuer", verdicts)) {
            issuer.get()
                    .asKnown()
                    .filter(text -> !Issuers.hostName(text).isEmpty())
                    .ifPresent(text -> issuer(provider, text, facts, verdicts));
        }
        provider.as()
                .workload()
                .ifPresent(workload -> Publication.of(facts.inventory(), workload, port -> true)
                        .routes()
                        .forEach(published -> route(provider, published, verdicts)));
    }

    private static void issuer(OidcProvider provider, String issuer, Facts facts, Verdicts verdicts) {
        Value<String> own = provider.jwtIssuer();
        if (own.isKnown(text -> !text.isEmpty() && !text.equals(issuer))) {
            verdicts.fail(
                    own.location().orElse(provider.at()),
                    "it announces %s, and the server's tokens name %s"
                            .formatted(own.asKnown().orElse(""), issuer));
            return;
        }
        if (!provider.serves(Issuers.hostName(issuer))) {
            verdicts.fail(
                    provider.settings().at("domains"),
                    "requests for %s, the host of the server's issuer, are refused"
                            .formatted(Issuers.hostName(issuer)));
            return;
        }
        boolean root = provider.pathPrefix().isKnown("/"::equals) && own.isAbsent();
        if (root && !Issuers.path(issuer).isEmpty() && !isRewritten(provider, facts)) {
            verdicts.fail(
                    provider.settings().at("domains"),
                    "the issuer has path %s, and the provider serves the root".formatted(Issuers.path(issuer)));
        }
    }

    /** A proxy in front may cut the path off. */
    private static boolean isRewritten(OidcProvider provider, Facts facts) {
        return provider
                .as()
                .workload()
                .map(workload -> Publication.of(facts.inventory(), workload, port -> true))
                .map(Publication::routes)
                .orElse(List.of())
                .stream()
                .anyMatch(published -> published.route().metadata().annotations().keySet().stream()
                                .anyMatch(key -> key.contains("rewrite"))
                        || !published.route().id().kind().equals("Ingress"));
    }

    private static void route(OidcProvider provider, Published published, Verdicts verdicts) {
        String host = published.backend().host();
        if (!host.isEmpty() && !host.startsWith("*") && !provider.serves(host)) {
            verdicts.fail(
                    published.backend().at(),
                    "it is published as %s, a host for which it refuses requests".formatted(host));
        }
    }
}
