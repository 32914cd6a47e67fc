// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.spire.issuerservedbynobody;

import dev.plumbline.manifest.Location;
import dev.plumbline.model.Route;
import dev.plumbline.model.Value;
import dev.plumbline.rule.Defect;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.rules.spire.Unread;
import dev.plumbline.spire.OidcProvider;
import dev.plumbline.spire.SpireServer;
import dev.plumbline.spire.reach.Issuers;
import dev.plumbline.spire.reach.ServiceNames;
import dev.plumbline.vault.setup.VaultAuthMount;
import dev.plumbline.verdict.Severity;
import dev.plumbline.verdict.UnknownReason;
import java.util.List;
import java.util.Optional;

/** Flags a server with a `jwt_issuer` below which Vault looks for keys, where no discovery provider was read that answers for the issuer's host; unknown where keys may be published outside of the cluster. */
public final class IssuerServedByNobody implements Rule<SpireServer> {
    private static final RuleInfo INFO = new RuleInfo(
                    "issuer-served-by-nobody", "Issuer whose keys nobody publishes", Family.SPIRE, Severity.HIGH)
            .covering("SPIRE-180");

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
        Value<String> issuer = server.jwtIssuer();
        String host = Issuers.hostName(issuer.asKnown().orElse(""));
        Optional<VaultAuthMount> verifier = verifier(host, facts);
        if (host.isEmpty() || verifier.isEmpty()) {
            verdicts.notApplicable();
            return;
        }
        List<OidcProvider> providers = facts.spire().of(OidcProvider.class);
        for (OidcProvider provider : providers) {
            if (Unread.tell(provider, verdicts) || provider.serves(host)) {
                return;
            }
        }
        Location at = issuer.location().orElse(server.at());
        boolean inCluster = ServiceNames.service(host, server.namespace()).isPresent();
        boolean complete = facts.inventory().scope().complete("apps", "Deployment", "");
        if (inCluster || !providers.isEmpty() || complete && isRouted(host, facts)) {
            verdicts.fail(Defect.at(
                            at,
                            "Vault looks for keys at %s, and no discovery provider answers for that host"
                                    .formatted(host))
                    .related(verifier.get().at(), "Vault's configuration"));
        } else {
            verdicts.unknown(
                    UnknownReason.NOT_READ,
                    at,
                    "no discovery provider for %s was read; it may be published elsewhere".formatted(host));
        }
    }

    private static Optional<VaultAuthMount> verifier(String host, Facts facts) {
        return facts.vault().setup().authMounts().stream()
                .filter(mount -> mount.config()
                        .text("oidc_discovery_url")
                        .isKnown(url -> Issuers.hostName(url).equals(host)))
                .findFirst();
    }

    private static boolean isRouted(String host, Facts facts) {
        return facts.inventory().all(Route.class).stream()
                .flatMap(route -> route.backends().stream())
                .anyMatch(backend -> backend.host().equals(host));
    }
}
